extension SentencesTests {
  static let differences = """
    山东 2024-06-21 1-5月，全省规模以上工业增加值增长7.4%，高于全国1.6个百分点。
      山东;规模以上工业增加值;growth_rate;2024M01-M05;7.4;%;exact;actual
      山东;规模以上工业增加值;pp_difference;2024M01-M05;1.6;个百分点;exact;actual
      全国;规模以上工业增加值;growth_rate;2024M01-M05;5.8;%;exact;derived
    山东 2024-06-21 1-5月，全省规模以上工业增加值增长7.4%，比全国平均水平高出1.6个百分点。
      山东;规模以上工业增加值;growth_rate;2024M01-M05;7.4;%;exact;actual
      山东;规模以上工业增加值;pp_difference;2024M01-M05;1.6;个百分点;exact;actual
      全国;规模以上工业增加值;growth_rate;2024M01-M05;5.8;%;exact;derived
    山东 2024-06-21 1-5月，全省工业投资增长4.5%，低于全国2.1个百分点。
      山东;工业投资;growth_rate;2024M01-M05;4.5;%;exact;actual
      山东;工业投资;pp_difference;2024M01-M05;-2.1;个百分点;exact;actual
      全国;工业投资;growth_rate;2024M01-M05;6.6;%;exact;derived
    山东 2024-06-21 1-5月，全省规模以上工业增加值增长7.4%，较一季度提升0.5个百分点。
      山东;规模以上工业增加值;growth_rate;2024M01-M05;7.4;%;exact;actual
      山东;规模以上工业增加值;pp_difference;2024M01-M05;0.5;个百分点;exact;actual
      山东;规模以上工业增加值;growth_rate;2024Q1;6.9;%;exact;derived
    山东 2024-06-21 1-5月，全省工业投资增长9.5%，增速比1-4月回落1.2个百分点。
      山东;工业投资;growth_rate;2024M01-M05;9.5;%;exact;actual
      山东;工业投资;pp_difference;2024M01-M05;-1.2;个百分点;exact;actual
      山东;工业投资;growth_rate;2024M01-M04;10.7;%;exact;derived
    聊城 2024-06-21 1-5月，全市工业投资增长15.8%，高于全国3.2个百分点、全省5.1个百分点。
      聊城;工业投资;growth_rate;2024M01-M05;15.8;%;exact;actual
      聊城;工业投资;pp_difference;2024M01-M05;3.2;个百分点;exact;actual
      全国;工业投资;growth_rate;2024M01-M05;12.6;%;exact;derived
      聊城;工业投资;pp_difference;2024M01-M05;5.1;个百分点;exact;actual
      山东;工业投资;growth_rate;2024M01-M05;10.7;%;exact;derived
    聊城 2024-06-21 1-5月，全市规模以上工业增加值增长7.6%，高于全国1.6、全省0.4个百分点。
      聊城;规模以上工业增加值;growth_rate;2024M01-M05;7.6;%;exact;actual
      聊城;规模以上工业增加值;pp_difference;2024M01-M05;1.6;个百分点;exact;actual
      全国;规模以上工业增加值;growth_rate;2024M01-M05;6.0;%;exact;derived
      聊城;规模以上工业增加值;pp_difference;2024M01-M05;0.4;个百分点;exact;actual
      山东;规模以上工业增加值;growth_rate;2024M01-M05;7.2;%;exact;derived
    聊城 2024-06-21 1-5月，全市技改投资增长21.4%，分别高于全国、全省11.4个和7.9个百分点。
      聊城;工业技改投资;growth_rate;2024M01-M05;21.4;%;exact;actual
      聊城;工业技改投资;pp_difference;2024M01-M05;11.4;个百分点;exact;actual
      全国;工业技改投资;growth_rate;2024M01-M05;10.0;%;exact;derived
      聊城;工业技改投资;pp_difference;2024M01-M05;7.9;个百分点;exact;actual
      山东;工业技改投资;growth_rate;2024M01-M05;13.5;%;exact;derived
    山东 2024-06-21 1-5月，全省工业投资增长13.1%，快于全部投资6.3个百分点。
      山东;工业投资;growth_rate;2024M01-M05;13.1;%;exact;actual
      山东;工业投资;pp_difference;2024M01-M05;6.3;个百分点;exact;actual
      山东;固定资产投资;growth_rate;2024M01-M05;6.8;%;exact;derived
    山东 2024-07-21 上半年，高技术制造业占比达到13.2%，比上年同期提高0.9个百分点。
      山东;高技术制造业占比;share;2024M01-M06;13.2;%;exact;actual
      山东;高技术制造业占比;pp_difference;2024M01-M06;0.9;个百分点;exact;actual
      山东;高技术制造业占比;share;2023M01-M06;12.3;%;exact;derived
    山东 2024-07-21 上半年，全省利润总额下降16.4%，降幅比一季度收窄1.3个百分点。
      山东;利润总额;growth_rate;2024M01-M06;-16.4;%;exact;actual
      山东;利润总额;pp_difference;2024M01-M06;1.3;个百分点;exact;actual
      山东;利润总额;growth_rate;2024Q1;-17.7;%;exact;derived
    山东 2024-07-21 上半年，全省利润总额下降6.4%，降幅比一季度扩大0.8个百分点。
      山东;利润总额;growth_rate;2024M01-M06;-6.4;%;exact;actual
      山东;利润总额;pp_difference;2024M01-M06;-0.8;个百分点;exact;actual
      山东;利润总额;growth_rate;2024Q1;-5.6;%;exact;derived
    山东 2024-07-21 上半年，新能源装机占比65%，高出全国平均水平约18个百分点。
      山东;新能源装机占比;share;2024M01-M06;65;%;exact;actual
      山东;新能源装机占比;pp_difference;2024M01-M06;18;个百分点;about;actual
      全国;新能源装机占比;share;2024M01-M06;47;%;about;derived
    山东 2024-06-21 1-5月，全国规模以上工业增加值增长5.8%。全省增长7.4%，高于全国1.6个百分点。
      全国;规模以上工业增加值;growth_rate;2024M01-M05;5.8;%;exact;actual
      山东;规模以上工业增加值;growth_rate;2024M01-M05;7.4;%;exact;actual
      山东;规模以上工业增加值;pp_difference;2024M01-M05;1.6;个百分点;exact;actual
    山东 2024-07-21 上半年，全省工业投资增长9.8%，拉动全部投资增长4.3个百分点。
      山东;工业投资;growth_rate;2024M01-M06;9.8;%;exact;actual
      山东;拉动全部投资;pp_difference;2024M01-M06;4.3;个百分点;exact;actual
    """
}
