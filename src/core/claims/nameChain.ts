import { chipAt } from '../quantities/chips';
import { CAPITAL } from '../quantities/lexicon';
import type { Token } from '../quantities/tokens';
import { COMPANIES, MODEL_FAMILIES } from './models';

/** A name in the text and what it names, as far as that is known. */
export interface Name {
  readonly start: number;
  /** Index of the token after it. */
  readonly end: number;
  readonly kind: 'model' | 'chip' | 'company' | 'other';
}

/** Second parts of models' names. */
const QUALIFIERS =
  /^(?:Sonnet|Opus|Haiku|Pro|Flash|Ultra|Mini|mini|Nano|nano|Turbo|Max|Instruct|Chat|Large|Medium|Small|Base|Plus|Lite|Thinking|Reasoner|Preview|Coder|Vision|Omni|Next|Scout|Maverick|Behemoth|Exp|Air|Lightning|High|high|Deep|Think|Research|Verified|MoE|Diffusion|XL|Speciale|Heavy|Fast|Code|Math|VL)$/;
/** Short names that have no capital: "o1", "o3-mini", "gpt-4o". */
const LOWER = /^(?:o|gpt|llama|claude|gemini|qwen|mistral|mixtral|phi|grok|deepseek|gemma|kimi|glm)$/;

/** The name that starts at a token, or null: "Claude 3.5 Sonnet", "GPT-4o", "o1", "H100", "standard FP8" without "standard". */
export function readName(text: string, tokens: readonly Token[], at: number): Name | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  const chip = chipAt(text, tokens, at);
  if (chip) return { start: at, end: indexAt(tokens, at, chip.end), kind: 'chip' };
  const capital = (first.traits & CAPITAL) !== 0 || (first.text !== first.lower && /\p{Ll}\p{Lu}/u.test(first.text));
  const lower = isVersion(tokens, at + 1) && LOWER.test(first.text);
  if (!capital && !lower) return null;
  const end = chainEnd(tokens, at);
  return { start: at, end, kind: kindOf(tokens, at, end, lower) };
}

function isVersion(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at]?.text === '-' ? at + 1 : at;
  return tokens[joint]?.kind === 'number' && (tokens[at]?.glued === true || Number.isFinite(tokens[joint]?.value));
}

/** Index after all that belongs to the name that starts at `at`. */
function chainEnd(tokens: readonly Token[], at: number): number {
  let end = gluedEnd(tokens, at + 1);
  while (goesOn(tokens, end)) end = gluedEnd(tokens, end + 1);
  return end;
}

/** Whether a name goes on with a token apart: a version ("3.5"), a second name ("Sonnet"), a designation ("K2"). */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.glued) return false;
  if (token.kind === 'number') return !/,/.test(token.text);
  if (token.kind !== 'word') return false;
  const designation = /^\p{Lu}{1,2}$/u.test(token.text) && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued;
  return designation || QUALIFIERS.test(token.text) || (MODEL_FAMILIES.has(token.lower) && /^\p{Lu}/u.test(token.text));
}

/** Index after the letters, digits, hyphens and points that are glued to a token. */
function gluedEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  for (;;) {
    const token = tokens[end];
    if (!token?.glued) return end;
    if (token.kind !== 'sign') end++;
    else if (
      /^[-.‑–/+]$/.test(token.text) &&
      tokens[end + 1]?.glued &&
      tokens[end + 1]?.kind !== 'sign' &&
      !/^(?:level|class|like|grade|style|beating)$/.test(tokens[end + 1]?.lower ?? '')
    )
      end += 2;
    else return end;
  }
}

function kindOf(tokens: readonly Token[], at: number, end: number, lower: boolean): Name['kind'] {
  if (lower) return 'model';
  const words = tokens.slice(at, end);
  if (words.some(({ lower: word, text }) => MODEL_FAMILIES.has(word) && !COMPANIES.has(text))) return 'model';
  const digits = words.some(({ kind }) => kind === 'number');
  if (words.some(({ text }) => COMPANIES.has(text))) return digits ? 'model' : 'company';
  return 'other';
}

function indexAt(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]?.start ?? 0) < offset) at++;
  return at;
}
