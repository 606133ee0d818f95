/**
 * Regular expressions that cannot be made to hang: matched by walking all states of a nondeterministic automaton at once
 * (Thompson), so the time is the text's length times the pattern's, whatever either is. JavaScript's own engine backtracks and
 * takes exponential time on patterns such as (a*)*b.
 */
export interface Pattern {
  /** Whether the pattern matches the whole text. */
  matches(text: string): boolean;
}

const longestPattern = 256;

/**
 * Reads literals, `.`, `[a-z]`, `[^…]`, `\d \w \s \D \W \S`, escapes, groups, `|`, `*`, `+`, `?`, and `^` or `$` at the ends, all as in
 * RE2; anything else (counted repeats, lazy ones, look-around, back references, flags) is refused with a message.
 */
export function compilePattern(pattern: string): Pattern | { fault: string } {
  if (pattern.length > longestPattern) return { fault: `is longer than ${longestPattern} characters.` };
  try {
    const compiler = new Compiler([...pattern]);
    return new Automaton(compiler.states, compiler.start);
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.message };
    throw error;
  }
}

class PatternFault extends Error {}

type Test = (character: string) => boolean;

/** CHARACTER takes one character it accepts; SPLIT takes none and goes both ways; MATCH is the end. */
type State =
  | { readonly kind: 'CHARACTER'; readonly test: Test; readonly next: number }
  | { readonly kind: 'SPLIT'; next: readonly number[] }
  | { readonly kind: 'MATCH' };

/** Adds the states of a piece in front of the state that follows it, and says where the piece begins. */
type Piece = (next: number) => number;

const anything: Test = () => true;
const classes: Readonly<Record<string, Test>> = {
  d: (c) => c >= '0' && c <= '9',
  w: (c) => /^[0-9A-Za-z_]$/.test(c),
  s: (c) => ' \t\n\r\f'.includes(c),
};
const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

class Compiler {
  readonly states: State[] = [{ kind: 'MATCH' }];
  readonly start: number;
  private at = 0;

  constructor(private readonly characters: readonly string[]) {
    if (this.peek() === '^') this.at++;
    const piece = this.alternatives();
    if (this.at < characters.length) throw new PatternFault('has a ) without its (.');
    this.start = piece(0);
  }

  private peek(ahead = 0): string | undefined {
    return this.characters[this.at + ahead];
  }

  private add(state: State): number {
    return this.states.push(state) - 1;
  }

  private alternatives(): Piece {
    const branches = [this.sequence()];
    while (this.peek() === '|') {
      this.at++;
      branches.push(this.sequence());
    }
    const [only] = branches;
    return branches.length === 1 && only
      ? only
      : (next) => this.add({ kind: 'SPLIT', next: branches.map((b) => b(next)) });
  }

  private sequence(): Piece {
    const pieces: Piece[] = [];
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.peek()) {
      if (next === '$' && this.at === this.characters.length - 1) this.at++;
      else pieces.push(this.repeated(this.atom()));
    }
    return (next) => pieces.reduceRight((follow, piece) => piece(follow), next);
  }

  private repeated(piece: Piece): Piece {
    const sign = this.peek();
    if (sign === '{') throw new PatternFault('has a counted repeat {…}: write the repeats out.');
    if (sign !== '*' && sign !== '+' && sign !== '?') return piece;
    this.at++;
    if (['*', '+', '?'].includes(this.peek() ?? ''))
      throw new PatternFault(
        'repeats a repeat: one of *, + and ? at a time; the whole text is matched, so none is lazy.',
      );
    if (sign === '?') return (next) => this.add({ kind: 'SPLIT', next: [piece(next), next] });
    return (next) => {
      const loop: State = { kind: 'SPLIT', next: [] };
      const at = this.add(loop);
      const begin = piece(at);
      loop.next = [begin, next];
      return sign === '*' ? at : begin;
    };
  }

  private atom(): Piece {
    const character = this.characters[this.at++] ?? '';
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.one(this.set());
      case '.':
        return this.one(anything);
      case '\\':
        return this.one(this.escape());
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternFault(`repeats nothing with ${character}: write \\${character} for the sign itself.`);
      case '^':
      case '$':
        throw new PatternFault(
          `has ${character} inside: the whole text is matched; write \\${character} for the sign itself.`,
        );
      default:
        return this.one((c) => c === character);
    }
  }

  private one(test: Test): Piece {
    return (next) => this.add({ kind: 'CHARACTER', test, next });
  }

  private group(): Piece {
    if (this.peek() === '?') {
      if (this.peek(1) !== ':') throw new PatternFault('has a group (?…) other than (?:…).');
      this.at += 2;
    }
    const piece = this.alternatives();
    if (this.peek() !== ')') throw new PatternFault('has a ( without its ).');
    this.at++;
    return piece;
  }

  private escape(): Test {
    const character = this.characters[this.at++];
    if (character === undefined) throw new PatternFault('ends with \\: write \\\\ for the sign itself.');
    const lower = character.toLowerCase();
    const known = Object.hasOwn(classes, lower) ? classes[lower] : undefined;
    if (known) return character === lower ? known : (c) => !known(c);
    const literal = this.literal(character);
    return (c) => c === literal;
  }

  private literal(escaped: string): string {
    if (Object.hasOwn(controls, escaped)) return controls[escaped] ?? escaped;
    if (/^[0-9A-Za-z]$/.test(escaped)) throw new PatternFault(`has \\${escaped}, which is not known here.`);
    return escaped;
  }

  private set(): Test {
    const negated = this.peek() === '^';
    if (negated) this.at++;
    const tests: Test[] = [];
    // A ] that comes first is itself, as in RE2.
    do tests.push(this.member());
    while (this.peek() !== ']');
    this.at++;
    return (c) => tests.some((test) => test(c)) !== negated;
  }

  private member(): Test {
    const from = this.setCharacter();
    if (typeof from === 'function') return from;
    if (this.peek() !== '-' || this.peek(1) === ']') return (c) => c === from;
    this.at++;
    const to = this.setCharacter();
    if (typeof to === 'function' || codeOf(to) < codeOf(from))
      throw new PatternFault('has a range in [ ] that is none.');
    return (c) => codeOf(from) <= codeOf(c) && codeOf(c) <= codeOf(to);
  }

  private setCharacter(): string | Test {
    const character = this.characters[this.at++];
    if (character === undefined) throw new PatternFault('has a [ without its ].');
    if (character === '[' && this.peek() === ':')
      throw new PatternFault('has a named class [:…:]: write its characters.');
    if (character !== '\\') return character;
    const escaped = this.peek();
    if (escaped === undefined) throw new PatternFault('has a [ without its ].');
    if (Object.hasOwn(classes, escaped.toLowerCase())) return this.escape();
    this.at++;
    return this.literal(escaped);
  }
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

class Automaton implements Pattern {
  constructor(
    private readonly states: readonly State[],
    private readonly start: number,
  ) {}

  matches(text: string): boolean {
    let reached = this.closure([this.start]);
    for (const character of text) {
      const next: number[] = [];
      for (const at of reached) {
        const state = this.states[at];
        if (state?.kind === 'CHARACTER' && state.test(character)) next.push(state.next);
      }
      if (next.length === 0) return false;
      reached = this.closure(next);
    }
    return reached.has(0);
  }

  /** These states and those they reach without a character, each once. */
  private closure(from: number[]): Set<number> {
    const reached = new Set<number>();
    for (let at = from.pop(); at !== undefined; at = from.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      const state = this.states[at];
      if (state?.kind === 'SPLIT') from.push(...state.next);
    }
    return reached;
  }
}
