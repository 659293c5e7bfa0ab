import type { MetricNames } from "../types.ts";

/** Traditional Chinese, as customer-success teams write it. */
export const ZH_HANT: Readonly<Record<string, MetricNames>> = {
  "customer-churn-rate": {
    name: "客戶流失率",
    definition: "期初客戶中於期間內離開的比例。",
    aliases: ["客戶流失"],
  },
  "customer-retention-rate": {
    name: "客戶留存率",
    definition: "期初客戶中於期末仍為客戶的比例。",
    aliases: ["客戶保留率", "續留率"],
  },
  "convert-churn-rate": {
    name: "流失率換算",
    definition: "將某一期間的流失率以複利換算為另一期間的流失率。",
    aliases: ["年流失率", "月流失率"],
  },
  "customer-lifetime": {
    name: "客戶生命週期",
    definition: "若流失率不變，客戶平均停留的期數。",
    aliases: ["客戶壽命", "平均客戶壽命"],
  },
  "renewal-rate": {
    name: "續約率",
    definition: "期間內到期應續約者中已續約的比例。",
    aliases: ["續訂率", "合約續約率"],
  },
  "annual-recurring-revenue": {
    name: "年度經常性收入",
    definition: "若本月經常性收入維持不變，一年可帶來的收入。",
    aliases: ["年經常性收入", "年度經常性營收"],
  },
  "mrr-bridge": {
    name: "MRR 變動表",
    definition: "逐項列出期初 MRR 至期末 MRR 的變動。",
    aliases: ["淨新增 MRR", "每月經常性收入", "月經常性收入"],
  },
  "gross-revenue-churn-rate": {
    name: "總收入流失率",
    definition: "因降級與客戶離開而損失的 MRR 占期初 MRR 的比例。",
    aliases: ["收入流失率", "營收流失率", "MRR 流失率"],
  },
  "net-revenue-churn-rate": {
    name: "淨收入流失率",
    definition: "損失的 MRR 扣除擴充後占期初 MRR 的比例。",
    aliases: ["淨 MRR 流失率", "淨營收流失率"],
  },
  "is-negative-churn": {
    name: "負流失",
    definition: "既有客戶的擴充是否超過損失的 MRR。",
    aliases: ["負流失率", "淨負流失"],
  },
  "gross-revenue-retention": {
    name: "總收入留存率",
    definition: "不計升級時，期初 MRR 中保留下來的比例。",
    aliases: ["總營收留存率", "毛收入留存率"],
  },
  "net-revenue-retention": {
    name: "淨收入留存率",
    definition: "計入升級時，期初 MRR 於期末仍在的比例。",
    aliases: ["淨營收留存率", "收入留存率", "淨金額留存率"],
  },
  "expansion-rate": {
    name: "擴充率",
    definition: "既有客戶新增的 MRR 占期初 MRR 的比例。",
    aliases: ["擴充 MRR", "追加銷售率", "向上銷售"],
  },
  "quick-ratio": {
    name: "SaaS 速動比率",
    definition: "新增的 MRR 為損失的 MRR 的幾倍。",
    aliases: ["速動比率"],
  },
  "average-revenue-per-account": {
    name: "每帳戶平均收入",
    definition: "收入除以帶來收入的付費帳戶數。",
    aliases: ["每客戶平均收入"],
  },
  "average-revenue-per-user": {
    name: "每用戶平均收入",
    definition: "收入除以帶來收入的用戶數。",
    aliases: ["每使用者平均收入"],
  },
  "customer-lifetime-value": {
    name: "客戶終身價值",
    definition: "若毛利與流失率不變，客戶在整個停留期間的價值。",
    aliases: ["顧客終身價值", "生命週期價值"],
  },
  "customer-acquisition-cost": {
    name: "客戶獲取成本",
    definition: "銷售與行銷支出除以所贏得的客戶數。",
    aliases: ["獲客成本", "顧客取得成本"],
  },
  "lifetime-value-to-acquisition-cost": {
    name: "終身價值與獲客成本比",
    definition: "客戶帶回的價值為其獲取成本的幾倍。",
    aliases: ["單位經濟"],
  },
  "acquisition-cost-payback": {
    name: "獲客成本回收期",
    definition: "客戶需經過幾期才能補回其獲取成本。",
    aliases: ["回本期", "CAC 回收期"],
  },
  "magic-number": {
    name: "SaaS 魔術數字",
    definition: "前一季每單位銷售與行銷支出所帶來的年度收入增量。",
    aliases: ["魔術數字", "銷售效率"],
  },
  "burn-multiple": {
    name: "燒錢倍數",
    definition: "每新增一單位年度收入所燒掉的現金。",
    aliases: ["現金消耗倍數"],
  },
  "rule-of-40": {
    name: "40 法則",
    definition: "年成長率與利潤率之和。",
    aliases: ["四十法則"],
  },
  "repeat-purchase-rate": {
    name: "回購率",
    definition: "期間內購買的客戶中於期間內再次購買的比例。",
    aliases: ["重複購買率", "再購率"],
  },
  "win-rate": {
    name: "贏單率",
    definition: "已有結果的商機中贏得的比例。",
    aliases: ["成交率", "勝率"],
  },
  "win-loss-ratio": {
    name: "輸贏比",
    definition: "每失去一個商機所贏得的商機數。",
    aliases: ["贏輸比"],
  },
  "net-promoter-score": {
    name: "淨推薦值",
    definition: "願意推薦的客戶比例減去會勸阻他人的客戶比例。",
    aliases: ["淨推薦分數", "淨推薦指數"],
  },
  "net-promoter-score-change": {
    name: "淨推薦值變化",
    definition: "淨推薦值變動幾分，以及是否可能僅出於偶然。",
    aliases: ["NPS 變化"],
  },
  "customer-satisfaction-score": {
    name: "客戶滿意度",
    definition: "回覆中表示滿意的比例。",
    aliases: ["顧客滿意度", "滿意度", "客戶滿意度分數"],
  },
  "customer-effort-score": {
    name: "客戶費力度",
    definition: "客戶取得所需是否容易：其評分的平均。",
    aliases: ["客戶費力分數", "顧客費力程度"],
  },
  "self-service-rate": {
    name: "自助服務率",
    definition: "客戶自行找到答案的問題比例。",
    aliases: ["自助解決率", "自助服務"],
  },
  "adoption-rate": {
    name: "採用率",
    definition: "可使用者中實際使用的比例。",
    aliases: ["功能採用率", "產品採用率"],
  },
  "engagement-rate": {
    name: "參與率",
    definition: "有權使用者中真正有效使用產品的比例。",
    aliases: ["參與度", "客戶參與度"],
  },
  stickiness: {
    name: "用戶黏著度",
    definition: "當月活躍用戶中於平均一日活躍的比例。",
    aliases: ["黏著度", "產品黏性"],
  },
  funnel: {
    name: "轉換漏斗",
    definition: "由每一步進到下一步，以及由第一步到最後一步的比例。",
    aliases: ["漏斗", "轉換率"],
  },
  "growth-rate": {
    name: "成長率",
    definition: "一個數字由一期到另一期增減自身的比例。",
    aliases: ["增長率", "月增率"],
  },
  "compound-growth-rate": {
    name: "複合成長率",
    definition: "由第一個數字到最後一個數字的每期穩定成長率。",
    aliases: ["年複合成長率", "複合年增長率"],
  },
  "year-over-year": {
    name: "年增率",
    definition: "數列中每一期與前一年同期之比較。",
    aliases: ["同比", "年對年"],
  },
  seasonality: {
    name: "季節性",
    definition: "每月或每季相對於當年平均的高低。",
    aliases: ["季節指數"],
  },
  "goal-attainment": {
    name: "目標達成率",
    definition: "達成目標的多少：自起點的路程，或目標本身。",
    aliases: ["達標率", "KPI 達成率"],
  },
};
