/** A field's name as people read it: `endingMrr` is `Ending MRR`. */
export function wordsOf(field: string): string {
  const words = field
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, " ")
    .replace(/[-_]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (ABBREVIATIONS.includes(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()))
    .join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ABBREVIATIONS = ["mrr", "arr", "id", "nps", "csat", "ces", "fx"];
