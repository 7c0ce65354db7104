extension SentencesTests {
  static let lists = """
    山东 2024-08-25 1-7月，全省汽车、电视机、轮胎产量分别增长8.1%、6.4%和12%。
      山东;汽车产量;growth_rate;2024M01-M07;8.1;%;exact;actual
      山东;电视机产量;growth_rate;2024M01-M07;6.4;%;exact;actual
      山东;轮胎产量;growth_rate;2024M01-M07;12;%;exact;actual
    山东 2024-08-25 1-7月，全省光伏电池、水泥产量分别下降3.3%和9.7%。
      山东;光伏电池产量;growth_rate;2024M01-M07;-3.3;%;exact;actual
      山东;水泥产量;growth_rate;2024M01-M07;-9.7;%;exact;actual
    山东 2024-08-25 1-7月，全省进口额和出口额分别为210亿元、480亿元。
      山东;进口额;level;2024M01-M07;210;亿元;exact;actual
      山东;出口额;level;2024M01-M07;480;亿元;exact;actual
    山东 2024-08-25 1-7月，济南、青岛、烟台三市工业投资分别增长8.6%、12.1%和15.7%。
      济南;工业投资;growth_rate;2024M01-M07;8.6;%;exact;actual
      青岛;工业投资;growth_rate;2024M01-M07;12.1;%;exact;actual
      烟台;工业投资;growth_rate;2024M01-M07;15.7;%;exact;actual
    山东 2024-08-25 1-7月，电子、机械、食品三个行业增加值分别增长11.2%、9.6%和6.1%。
      山东;电子行业增加值;growth_rate;2024M01-M07;11.2;%;exact;actual
      山东;机械行业增加值;growth_rate;2024M01-M07;9.6;%;exact;actual
      山东;食品行业增加值;growth_rate;2024M01-M07;6.1;%;exact;actual
    山东 2024-08-25 1-7月，全省工业投资、技改投资分别增长9.6%、14.2%，均高于全国平均水平。
      山东;工业投资;growth_rate;2024M01-M07;9.6;%;exact;actual
      山东;工业技改投资;growth_rate;2024M01-M07;14.2;%;exact;actual
    山东 2024-08-25 1-7月，全省工业企业数控化率、联网率分别达到71.5%、49.3%。
      山东;工业企业数控化率;share;2024M01-M07;71.5;%;exact;actual
      山东;联网率;share;2024M01-M07;49.3;%;exact;actual
    山东 2024-03-08 2023年，全省关停水泥生产线17条、磨机94台，涉及产能815万吨和1.06亿吨。
      山东;关停水泥生产线;count;2023;17;条;exact;actual
      山东;关停磨机;count;2023;94;台;exact;actual
      山东;关停水泥生产线产能;level;2023;815;万吨;exact;actual
      山东;关停磨机产能;level;2023;10600;万吨;exact;actual
    山东 2024-03-08 目前，全省建成国家级绿色工厂286家、绿色园区18个，数量均居全国第一。
      山东;国家级绿色工厂;count;asof 2024-03;286;家;exact;actual
      山东;绿色园区;count;asof 2024-03;18;个;exact;actual
      山东;国家级绿色工厂;rank;asof 2024-03;1;位;exact;actual
      山东;绿色园区;rank;asof 2024-03;1;位;exact;actual
    山东 2024-08-25 1-7月，全省家电、轮胎产量分别增长3.1%和4.5%。
      山东;家电产量;growth_rate;2024M01-M07;3.1;%;exact;actual
      山东;轮胎产量;growth_rate;2024M01-M07;4.5;%;exact;actual
    山东 2024-08-25 1-7月，全省汽车产量157.3万辆，其中新能源汽车21.6万辆，分别增长33.8%和88.4%。
      山东;汽车产量;count;2024M01-M07;1573000;辆;exact;actual
      山东;新能源汽车;count;2024M01-M07;216000;辆;exact;actual
      山东;汽车产量;growth_rate;2024M01-M07;33.8;%;exact;actual
      山东;新能源汽车;growth_rate;2024M01-M07;88.4;%;exact;actual
    """
}
