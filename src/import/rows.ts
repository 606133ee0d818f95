/** A row, or a part of one, that was not taken or that deserves a look. `path` is the input's or the document's own. */
export interface Rejection {
  path: string;
  code: string;
  message: string;
}

/** How one of an item's redundancy groups reduces its members. */
export interface DependencyGroupRow {
  name: string;
  reduce: 'WORST' | 'BEST' | 'K_OF_N' | 'WEIGHTED';
  k?: number | null;
  failAt?: string | null;
  threshold?: number | null;
  unknownAs?: string | null;
}

/** One item as a source reports it, before validation against the model. */
export interface ItemRow {
  /** Where it stands in the input, for messages. */
  path: string;
  /** The class's type name, such as `VirtualMachine`. */
  class: string;
  /** The source's own, lasting key; unique within the source. */
  key: string;
  /** The fields of the class and of every item (`name`, `environment`, …) by name; null clears where that is allowed. */
  fields: Record<string, unknown>;
  /** What the class does not declare. */
  attributes?: Record<string, unknown>;
  groups?: DependencyGroupRow[];
}

/** An item by a source's key (the import's own source unless said) or by id. */
export interface ItemRefRow {
  key?: string | null;
  source?: string | null;
  id?: string | null;
}

/** One relationship as a source reports it, dependent → provider. */
export interface RelationshipRow {
  path: string;
  from: ItemRefRow;
  type: string;
  to: ItemRefRow;
  group?: string | null;
  weight?: number | null;
}

/** What a document holds, in the words of the model. Rows may still be refused when they are validated. */
export interface ParsedDocument {
  items: ItemRow[];
  relationships: RelationshipRow[];
  /** Parts of the document that cannot be taken. */
  rejected: Rejection[];
  /** Dangling references, secrets left out, unsupported kinds. */
  warnings: Rejection[];
}
