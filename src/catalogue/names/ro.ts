import type { MetricNames } from "../types.ts";

/** Romanian, as customer-success teams write it. */
export const RO: Readonly<Record<string, MetricNames>> = {
  "customer-churn-rate": {
    name: "Rata de pierdere a clienților",
    definition: "Ponderea clienților de la începutul perioadei care au plecat în cursul ei.",
    aliases: ["rata de abandon", "pierderea clienților"],
  },
  "customer-retention-rate": {
    name: "Rata de retenție a clienților",
    definition: "Ponderea clienților de la începutul perioadei care sunt încă prezenți la sfârșitul ei.",
    aliases: ["rata de retenție", "retenția clienților", "rata de păstrare"],
  },
  "convert-churn-rate": {
    name: "Conversia ratei de pierdere",
    definition: "Cât este rata de pierdere a unei perioade pe o altă perioadă, cumulată.",
    aliases: ["rata de pierdere anuală", "rata de pierdere lunară"],
  },
  "customer-lifetime": {
    name: "Durata de viață a clientului",
    definition: "Câte perioade rămâne în medie un client, dacă rata de pierdere nu se schimbă.",
    aliases: ["timp până la pierdere"],
  },
  "renewal-rate": {
    name: "Rata de reînnoire",
    definition: "Ponderea contractelor ajunse la termen în perioadă care au fost reînnoite.",
    aliases: ["reînnoirea contractelor", "reînnoire"],
  },
  "annual-recurring-revenue": {
    name: "Venit anual recurent",
    definition: "Ce ar aduce un an dacă venitul recurent al lunii ar continua neschimbat.",
    aliases: ["venituri anuale recurente"],
  },
  "mrr-bridge": {
    name: "Evoluția MRR",
    definition: "De la MRR la începutul perioadei la cel de la sfârșit, mișcare cu mișcare.",
    aliases: ["MRR net nou", "venit lunar recurent", "venituri lunare recurente"],
  },
  "gross-revenue-churn-rate": {
    name: "Rata brută de pierdere a veniturilor",
    definition: "MRR pierdut prin reduceri de abonament și plecări, ca pondere din MRR la începutul perioadei.",
    aliases: ["pierderea veniturilor", "pierderea brută de MRR"],
  },
  "net-revenue-churn-rate": {
    name: "Rata netă de pierdere a veniturilor",
    definition: "MRR pierdut minus extinderi, ca pondere din MRR la începutul perioadei.",
    aliases: ["pierderea netă de MRR"],
  },
  "is-negative-churn": {
    name: "Pierdere negativă",
    definition: "Dacă extinderile clienților existenți au depășit MRR pierdut.",
    aliases: ["rată de pierdere negativă"],
  },
  "gross-revenue-retention": {
    name: "Retenția brută a veniturilor",
    definition: "Ponderea MRR de la începutul perioadei care a fost păstrată, fără extinderi.",
    aliases: ["retenție brută"],
  },
  "net-revenue-retention": {
    name: "Retenția netă a veniturilor",
    definition: "Ponderea MRR de la începutul perioadei care există la sfârșitul ei, cu extinderi.",
    aliases: ["retenție netă", "retenția veniturilor"],
  },
  "expansion-rate": {
    name: "Rata de extindere",
    definition: "MRR adăugat de clienții existenți, ca pondere din MRR la începutul perioadei.",
    aliases: ["extinderea MRR", "vânzări suplimentare"],
  },
  "quick-ratio": {
    name: "Raportul rapid SaaS",
    definition: "De câte ori MRR nou a înlocuit MRR pierdut.",
    aliases: ["raport rapid"],
  },
  "average-revenue-per-account": {
    name: "Venit mediu pe client",
    definition: "Veniturile împărțite la conturile plătitoare din care provin.",
    aliases: ["venit mediu pe cont"],
  },
  "average-revenue-per-user": {
    name: "Venit mediu pe utilizator",
    definition: "Veniturile împărțite la utilizatorii din care provin.",
    aliases: ["venit pe utilizator"],
  },
  "customer-lifetime-value": {
    name: "Valoarea pe viață a clientului",
    definition: "Cât valorează un client cât timp rămâne, dacă marja și rata de pierdere nu se schimbă.",
    aliases: ["valoarea clientului", "valoarea pe durata vieții clientului"],
  },
  "customer-acquisition-cost": {
    name: "Costul de achiziție a clientului",
    definition: "Cheltuielile de vânzări și marketing împărțite la clienții câștigați.",
    aliases: ["cost de achiziție"],
  },
  "lifetime-value-to-acquisition-cost": {
    name: "Raportul LTV la CAC",
    definition: "De câte ori întoarce un client costul achiziției sale.",
    aliases: ["economia unitară"],
  },
  "acquisition-cost-payback": {
    name: "Recuperarea CAC",
    definition: "În câte perioade își acoperă un client costul de achiziție.",
    aliases: ["perioada de recuperare", "amortizarea costului de achiziție"],
  },
  "magic-number": {
    name: "Numărul magic SaaS",
    definition:
      "Venitul anual adăugat de un trimestru pentru fiecare unitate cheltuită anterior pe vânzări și marketing.",
    aliases: ["eficiența vânzărilor"],
  },
  "burn-multiple": {
    name: "Multiplul de consum de numerar",
    definition: "Numerarul consumat pentru fiecare unitate de venit anual nou.",
    aliases: ["consum de numerar"],
  },
  "rule-of-40": {
    name: "Regula celor 40",
    definition: "Suma dintre creșterea anuală și marja de profit.",
    aliases: ["regula 40"],
  },
  "repeat-purchase-rate": {
    name: "Rata achizițiilor repetate",
    definition: "Ponderea cumpărătorilor dintr-o perioadă care au cumpărat din nou în ea.",
    aliases: ["achiziții repetate", "rata clienților recurenți"],
  },
  "win-rate": {
    name: "Rata de câștig",
    definition: "Ponderea oportunităților decise care au fost câștigate.",
    aliases: ["rata de închidere", "oportunități câștigate"],
  },
  "win-loss-ratio": {
    name: "Raportul câștiguri/pierderi",
    definition: "Câte oportunități au fost câștigate pentru fiecare pierdută.",
    aliases: ["câștigate și pierdute"],
  },
  "net-promoter-score": {
    name: "Scorul net al promotorilor",
    definition: "Ponderea clienților care v-ar recomanda minus ponderea celor care ar sfătui împotrivă.",
    aliases: ["scorul promotorilor", "scor de recomandare"],
  },
  "net-promoter-score-change": {
    name: "Variația scorului net al promotorilor",
    definition: "Cu câte puncte s-a mișcat NPS și dacă putea fi doar întâmplarea.",
    aliases: ["variația NPS"],
  },
  "customer-satisfaction-score": {
    name: "Scorul de satisfacție a clienților",
    definition: "Ponderea răspunsurilor mulțumite.",
    aliases: ["satisfacția clienților", "satisfacție"],
  },
  "customer-effort-score": {
    name: "Scorul efortului clientului",
    definition: "Cât de ușor le-a fost clienților să obțină ce aveau nevoie: media notelor lor.",
    aliases: ["efortul clientului", "scor de efort"],
  },
  "self-service-rate": {
    name: "Rata de autoservire",
    definition: "Ponderea întrebărilor la care clienții au găsit singuri răspunsul.",
    aliases: ["autoservire"],
  },
  "adoption-rate": {
    name: "Rata de adopție",
    definition: "Ponderea celor care ar putea folosi ceva și îl folosesc.",
    aliases: ["rate de adopție", "adopția produsului", "rata de adoptare"],
  },
  "engagement-rate": {
    name: "Rata de implicare",
    definition: "Ponderea celor cu acces care au folosit produsul într-un mod care contează.",
    aliases: ["implicare", "implicarea clienților"],
  },
  stickiness: {
    name: "Aderența produsului",
    definition: "Dintre cei activi într-o lună, ponderea celor activi într-o zi medie a ei.",
    aliases: ["aderență"],
  },
  funnel: {
    name: "Pâlnia de conversie",
    definition: "Ponderea care trece de la fiecare pas la următorul și de la primul la ultimul.",
    aliases: ["pâlnie", "rata de conversie", "conversie"],
  },
  "growth-rate": {
    name: "Rata de creștere",
    definition: "Cât din sine a câștigat sau a pierdut un număr de la o perioadă la alta.",
    aliases: ["creștere", "ritm de creștere"],
  },
  "compound-growth-rate": {
    name: "Rata de creștere compusă",
    definition: "Creșterea constantă pe perioadă care duce de la primul număr la ultimul.",
    aliases: ["rata anuală compusă de creștere"],
  },
  "year-over-year": {
    name: "De la an la an",
    definition: "Fiecare perioadă a unei serii față de aceeași perioadă a anului precedent.",
    aliases: ["an la an", "față de anul precedent"],
  },
  seasonality: {
    name: "Sezonalitate",
    definition: "Ce este fiecare lună sau trimestru față de media anului său.",
    aliases: ["indici sezonieri", "sezonalitatea"],
  },
  "goal-attainment": {
    name: "Atingerea obiectivului",
    definition: "Cât dintr-un obiectiv a fost atins: din drumul de la nivelul inițial sau din țintă.",
    aliases: ["realizarea țintei", "îndeplinirea KPI"],
  },
};
