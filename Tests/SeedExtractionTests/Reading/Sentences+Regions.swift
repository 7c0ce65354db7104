extension SentencesTests {
  static let regions = """
    聊城 2024-09-20 1-8月，我市规模以上工业增加值增长7.4%。
      聊城;规模以上工业增加值;growth_rate;2024M01-M08;7.4;%;exact;actual
    聊城 2024-09-20 1-8月，全省规模以上工业增加值增长7.4%，全市增长8.6%。
      山东;规模以上工业增加值;growth_rate;2024M01-M08;7.4;%;exact;actual
      聊城;规模以上工业增加值;growth_rate;2024M01-M08;8.6;%;exact;actual
    山东 2024-09-20 1-8月，青岛市工业投资增长12.6%，技改投资增长15.1%。
      青岛;工业投资;growth_rate;2024M01-M08;12.6;%;exact;actual
      青岛;工业技改投资;growth_rate;2024M01-M08;15.1;%;exact;actual
    山东 2024-09-20 1-8月，烟台工业投资增长12.6%；潍坊工业投资下降1.5%。
      烟台;工业投资;growth_rate;2024M01-M08;12.6;%;exact;actual
      潍坊;工业投资;growth_rate;2024M01-M08;-1.5;%;exact;actual
    山东 2024-09-20 1-8月，全国规模以上工业增加值增长5.8%。
      全国;规模以上工业增加值;growth_rate;2024M01-M08;5.8;%;exact;actual
    山东 2024-09-20 在临清，1-8月工业投资增长9.2%。
      临清;工业投资;growth_rate;2024M01-M08;9.2;%;exact;actual
    聊城 2024-09-20 山东曜石新材料集团投入技改3.8亿元，新上设备260余台（套）。
      山东曜石新材料集团;企业技改投资;level;asof 2024-09;3.8;亿元;exact;actual
      山东曜石新材料集团;新上设备;count;asof 2024-09;260;台(套);over;actual
    山东 2024-09-20 1-8月，全省工业投资增长9.2%，高于江苏1.1个百分点。
      山东;工业投资;growth_rate;2024M01-M08;9.2;%;exact;actual
      山东;工业投资;pp_difference;2024M01-M08;1.1;个百分点;exact;actual
      江苏;工业投资;growth_rate;2024M01-M08;8.1;%;exact;derived
    聊城 2024-09-20 聊城鲁恒轴承有限公司现有员工860人。公司年研发投入3125万元，新增专利12件。
      聊城鲁恒轴承有限公司;员工;count;asof 2024-09;860;人;exact;actual
      聊城鲁恒轴承有限公司;年研发投入;level;unknown;0.3125;亿元;exact;actual
      聊城鲁恒轴承有限公司;新增专利;count;asof 2024-09;12;件;exact;actual
    """
}
