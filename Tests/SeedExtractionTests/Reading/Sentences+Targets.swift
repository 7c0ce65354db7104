extension SentencesTests {
  static let targets = """
    山东 2024-03-08 今年，力争规模以上工业增加值增长7%左右。
      山东;规模以上工业增加值;growth_rate;2024;7;%;about;target
    山东 2024-03-08 今年，确保工业投资增长10%以上。
      山东;工业投资;growth_rate;2024;10;%;at_least;target
    山东 2024-03-08 今年，全省力争新增“小巨人”企业100家。
      山东;新增“小巨人”企业;count;2024;100;家;exact;target
    山东 2024-03-08 年内，实施500万元以上技改项目1.4万个左右。
      山东;技改项目数;count;2024;14000;个;about;target
    山东 2024-03-08 到2027年，全省规上工业营业收入力争突破15万亿元。
      山东;规上工业营业收入;level;2027;150000;亿元;over;target
    山东 2024-07-22 下半年，将确保全年技改投资增长12%以上。
      山东;工业技改投资;growth_rate;2024;12;%;at_least;target
    山东 2024-07-22 上半年，全省工业投资增长8.3%。全年工业投资力争增长10%。
      山东;工业投资;growth_rate;2024M01-M06;8.3;%;exact;actual
      山东;工业投资;growth_rate;2024;10;%;exact;target
    山东 2025-02-08 2025年，全省规模以上工业增加值增长6.5%以上，规模以上工业单位增加值能耗下降3%。
      山东;规模以上工业增加值;growth_rate;2025;6.5;%;at_least;target
      山东;规模以上工业单位增加值能耗;growth_rate;2025;-3;%;exact;target
    山东 2025-02-08 2025年，全省规模以上工业单位增加值能耗下降3.5%以上。
      山东;规模以上工业单位增加值能耗;growth_rate;2025;-3.5;%;at_least;target
    山东 2024-03-08 2023年，全省规模以上工业增加值增长7.1%。今年，预期增长6.5%左右。
      山东;规模以上工业增加值;growth_rate;2023;7.1;%;exact;actual
      山东;规模以上工业增加值;growth_rate;2024;6.5;%;about;target
    山东 2024-03-08 今年主要预期目标是：规模以上工业增加值增长7%；工业投资增长9%，力争10%。
      山东;规模以上工业增加值;growth_rate;2024;7;%;exact;target
      山东;工业投资;growth_rate;2024;9;%;exact;target
      山东;工业投资;growth_rate;2024;10;%;exact;target
    聊城 2024-03-08 项目总投资12亿元，建成投产后可实现年产值30亿元。
      聊城;项目总投资;level;unknown;12;亿元;exact;actual
      聊城;年产值;level;unknown;30;亿元;exact;target
    山东 2024-03-08 今年，城镇调查失业率控制在5.5%以内。
      山东;城镇调查失业率;share;2024;5.5;%;at_most;target
    山东 2024-03-08 今年，培育产业集群15至20个。
      山东;培育产业集群;count;2024;15;个;at_least;target
      山东;培育产业集群;count;2024;20;个;at_most;target
    山东 2025-02-08 2024年，全省规上工业增加值增长目标为7.5%左右，实际增长7.9%。
      山东;规模以上工业增加值;growth_rate;2024;7.5;%;about;target
      山东;规模以上工业增加值;growth_rate;2024;7.9;%;exact;actual
    山东 2024-09-20 1-8月，全省工业投资增长7.4%。技改投资力争增长9%，实际完成21.5亿元，实际增长10.3%。
      山东;工业投资;growth_rate;2024M01-M08;7.4;%;exact;actual
      山东;工业技改投资;growth_rate;unknown;9;%;exact;target
      山东;工业技改投资额;level;2024M01-M08;21.5;亿元;exact;actual
      山东;工业技改投资;growth_rate;2024M01-M08;10.3;%;exact;actual
    山东 2024-09-20 明年，力争居民收入实际增长5%。
      山东;居民收入;growth_rate;2025;5;%;exact;target
    山东 2024-10-25 前三季度，全省工业投资增长7.4%，预计全年增长8%以上。技改投资增长12%。
      山东;工业投资;growth_rate;2024M01-M09;7.4;%;exact;actual
      山东;工业投资;growth_rate;2024;8;%;at_least;target
      山东;工业技改投资;growth_rate;2024M01-M09;12;%;exact;actual
    山东 2024-10-25 全年预计工业投资增长8%以上，目前已建成5G基站2万个。
      山东;工业投资;growth_rate;2024;8;%;at_least;target
      山东;5G基站数;count;asof 2024-10;20000;个;exact;actual
    山东 2024-10-25 前三季度，全省工业投资增长7.4%，预计全年可增长8%左右。
      山东;工业投资;growth_rate;2024M01-M09;7.4;%;exact;actual
      山东;工业投资;growth_rate;2024;8;%;about;target
    山东 2024-10-09 预计前三季度全省工业投资增长8%左右。
      山东;工业投资;growth_rate;2024M01-M09;8;%;about;actual
    """
}
