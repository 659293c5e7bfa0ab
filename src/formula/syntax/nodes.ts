/** Where something stands in the text of a formula: offsets as in `text.slice(start, end)`. */
export interface FormulaSpan {
  /** The offset of its first character. */
  readonly start: number;
  /** The offset after its last character. */
  readonly end: number;
}

/** A decimal as it was written, every digit kept: `1.10`; and with a unit: `12 [month/year]`. */
export interface NumberNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "number";
  /** Digits, and perhaps a point and digits. Never a sign. */
  readonly text: string;
  /** The unit in brackets after it, in its normal form; `null` without one. */
  readonly unit: string | null;
}

/** An input. */
export interface NameNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "name";
  /** The input's name. */
  readonly name: string;
}

/** `-a`. */
export interface NegationNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "negation";
  /** What is below zero by as much as it was above. */
  readonly operand: ValueNode;
}

/** `a + b` and its like. */
export interface ArithmeticNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "arithmetic";
  /** What is done. */
  readonly operator: "+" | "-" | "*" | "/";
  /** What stands left of the operator. */
  readonly left: ValueNode;
  /** What stands right of it. */
  readonly right: ValueNode;
}

/** `a^2`. The exponent is a number and no part of its own, so that unit and bounds of a power can be told. */
export interface PowerNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "power";
  /** What is raised. */
  readonly base: ValueNode;
  /** A whole number; below 0 is one over the power. */
  readonly exponent: number;
}

/** The functions that a formula can call, apart from `if`. */
export type FormulaFunction = "abs" | "avg" | "coalesce" | "count" | "lag" | "max" | "min" | "round" | "sum";

/** `min(a, b)` and its like. */
export interface CallNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "call";
  /** Which function. */
  readonly function: FormulaFunction;
  /** The values it is given. */
  readonly arguments: readonly ValueNode[];
  /** The places of `round`, the periods of `lag`, `sum`, `avg` and `count`; `null` where none were written. */
  readonly parameter: number | null;
}

/** `if(condition, then, else)`. */
export interface IfNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "if";
  /** What decides. */
  readonly condition: ConditionNode;
  /** The value where the condition holds. */
  readonly then: ValueNode;
  /** The value where it does not. */
  readonly else: ValueNode;
}

/** How two values can be compared. */
export type Comparison = "<" | "<=" | ">" | ">=" | "=" | "!=";

/** `a < b` and its like. */
export interface ComparisonNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "comparison";
  /** How they are compared. */
  readonly operator: Comparison;
  /** What stands left of the operator. */
  readonly left: ValueNode;
  /** What stands right of it. */
  readonly right: ValueNode;
}

/** `p and q`, `p or q`. */
export interface LogicNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "logic";
  /** Whether both must hold, or one. */
  readonly operator: "and" | "or";
  /** The first condition. */
  readonly left: ConditionNode;
  /** The second. */
  readonly right: ConditionNode;
}

/** `not p`. */
export interface NotNode extends FormulaSpan {
  /** What it is. */
  readonly kind: "not";
  /** The condition that is not to hold. */
  readonly operand: ConditionNode;
}

/** A part of a formula that has a value. */
export type ValueNode = NumberNode | NameNode | NegationNode | ArithmeticNode | PowerNode | CallNode | IfNode;

/** A part of a formula that holds or does not: the condition of an `if`, or a part of one. */
export type ConditionNode = ComparisonNode | LogicNode | NotNode;

/** Any part of a formula. */
export type FormulaNode = ValueNode | ConditionNode;
