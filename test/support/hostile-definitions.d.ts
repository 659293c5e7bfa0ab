/** A definition file that is made to break what reads it, and the one finding that tells it. */
export interface HostileDefinition {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
  readonly line: number;
}

export function hostileDefinitions(): readonly HostileDefinition[];
