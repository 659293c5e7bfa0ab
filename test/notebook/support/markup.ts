/** A tag with quoted attributes, or text; in neither is there a sign that markup is made of, but as an entity. */
const TOKEN =
  /<(?<close>\/?)(?<name>[A-Za-z]+)(?<attributes>(?:\s+[\w:-]+="[^"<>]*")*)\s*(?<empty>\/?)>|(?<text>(?:[^<>&]|&(?:\w+|#\d+);)+)/uy;

/** What a text is made of. */
export interface Markup {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Every element and attribute of a text whose tags are all closed in order; throws for any other. */
export function markupOf(text: string): Markup {
  const [elements, attributes, open] = [new Set<string>(), new Set<string>(), [] as string[]];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const { name = "", attributes: given = "", close, empty } = TOKEN.exec(text)?.groups ?? {};
    if (TOKEN.lastIndex === 0) throw new Error(`No markup at ${String(at)}: ${text.slice(at, at + 80)}`);
    at = TOKEN.lastIndex;
    if (name === "") continue;
    elements.add(name);
    for (const [, attribute = ""] of given.matchAll(/([\w:-]+)="[^"]*"/gu)) attributes.add(attribute);
    if (close === "/" && open.pop() !== name) throw new Error(`${name} is closed before it is open, at ${String(at)}`);
    if (close === "" && empty === "") open.push(name);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(", ")}`);
  return { elements, attributes };
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** What a reader sees of HTML: its text without tags. */
export function seen(html: string): string {
  return html.replace(/<[^>]*>/gu, "\n").replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}
