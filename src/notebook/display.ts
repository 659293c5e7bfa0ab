/** The method by which a notebook asks a value how it is shown: `Symbol.for("Jupyter.display")`. */
export const jupyterDisplay: unique symbol = /* @__PURE__ */ Symbol.for("Jupyter.display");

/** One value in several forms, by media type; a notebook shows the richest that it can. */
export type MediaBundle = Readonly<Record<string, unknown>>;

/** What shows itself at the end of a notebook's cell. */
export interface NotebookDisplay {
  /** What a notebook shows. */
  readonly [jupyterDisplay]: () => MediaBundle;
}
