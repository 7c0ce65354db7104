extension SentencesTests {
  static let growth = """
    聊城 2024-09-20 1-8月，全市规模以上工业增加值同比增长7.4%。
      聊城;规模以上工业增加值;growth_rate;2024M01-M08;7.4;%;exact;actual
    浙江 2023-07-25 上半年，全省工业用电量下降2.6%。
      浙江;工业用电量;growth_rate;2023M01-M06;-2.6;%;exact;actual
    山东 2024-10-20 前三季度，全省水泥产量同比回落4.1%。
      山东;水泥产量;growth_rate;2024M01-M09;-4.1;%;exact;actual
    山东 2024-02-20 2023年，全省粗钢产量压减3.2%。
      山东;粗钢产量;growth_rate;2023;-3.2;%;exact;actual
    山东 2024-06-18 1-5月，全省工业投资增速为12.3%。
      山东;工业投资;growth_rate;2024M01-M05;12.3;%;exact;actual
    山东 2024-06-18 1-5月，全省工业投资增幅达到12.3%。
      山东;工业投资;growth_rate;2024M01-M05;12.3;%;exact;actual
    山东 2024-06-18 1-5月，全省工业投资降幅为3.1%。
      山东;工业投资;growth_rate;2024M01-M05;-3.1;%;exact;actual
    山东 2024-06-18 1-5月，全省出口额增长18.6%，进口额下降4.2%。
      山东;出口额;growth_rate;2024M01-M05;18.6;%;exact;actual
      山东;进口额;growth_rate;2024M01-M05;-4.2;%;exact;actual
    聊城 2024-04-25 一季度，全市规上工业增加值增长6.1%左右。
      聊城;规模以上工业增加值;growth_rate;2024Q1;6.1;%;about;actual
    山东 2024-02-25 2023年，全省规模以上工业单位增加值能耗下降3.5%以上。
      山东;规模以上工业单位增加值能耗;growth_rate;2023;-3.5;%;at_least;actual
    山东 2024-02-25 2023年，全省制造业投资增长近两成。
      山东;制造业投资;growth_rate;2023;20;%;nearly;actual
    山东 2024-07-25 上半年，全省第二产业投资增长9.7%，第三产业投资则为-4.2%。
      山东;第二产业投资;growth_rate;2024M01-M06;9.7;%;exact;actual
      山东;第三产业投资;growth_rate;2024M01-M06;-4.2;%;exact;actual
    山东 2024-07-25 上半年，全省民间投资保持10%以上的增长。
      山东;民间投资;growth_rate;2024M01-M06;10;%;at_least;actual
    山东 2024-08-25 1-7月，全省新能源汽车产量增长1.2倍。
      山东;新能源汽车产量;growth_rate;2024M01-M07;120;%;exact;actual
    山东 2024-08-25 1-7月，全省規模以上工業增加值同比增長百分之六點四。
      山东;规模以上工业增加值;growth_rate;2024M01-M07;6.4;%;exact;actual
    山东 2024-08-25 １－７月，全省工业投资增长１０．５％。
      山东;工业投资;growth_rate;2024M01-M07;10.5;%;exact;actual
    山东 2024-08-25 1-7月，全省轮胎产量增长超过三成。
      山东;轮胎产量;growth_rate;2024M01-M07;30;%;over;actual
    山东 2024-08-25 1-7月，全省社会消费品零售总额增长5%-6%。
      山东;社会消费品零售总额;growth_rate;2024M01-M07;5;%;at_least;actual
      山东;社会消费品零售总额;growth_rate;2024M01-M07;6;%;at_most;actual
    山东 2024-08-25 1-7月，全省工业投资增长8.2%，其中技改投资增长11.6%，制造业投资增长9.1%。
      山东;工业投资;growth_rate;2024M01-M07;8.2;%;exact;actual
      山东;工业技改投资;growth_rate;2024M01-M07;11.6;%;exact;actual
      山东;制造业投资;growth_rate;2024M01-M07;9.1;%;exact;actual
    山东 2024-02-25 2020年至2023年，全省工业增加值年均增长6.8%。
      山东;工业增加值年均;growth_rate;2020-2023;6.8;%;exact;actual
    山东 2024-08-25 1-7月，全省汽车、电视机产量均增长一成以上。
      山东;汽车产量;growth_rate;2024M01-M07;10;%;at_least;actual
      山东;电视机产量;growth_rate;2024M01-M07;10;%;at_least;actual
    山东 2024-08-25 1-7月，全省外贸出口由一季度的下降2.1%转为增长3.5%。
      山东;外贸出口;growth_rate;2024Q1;-2.1;%;exact;actual
      山东;外贸出口;growth_rate;2024M01-M07;3.5;%;exact;actual
    """
}
