import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonsIn } from '../../src/core/claims/comparisonClaims';
import { judgeQuantities, type Judgement } from '../../src/core/claims/judge';
import { markedOf } from '../../src/core/claims/marked';
import { namesOf } from '../../src/core/claims/subject';
import { readSurroundings } from '../../src/core/claims/surroundings';
import { parseMarkdown } from '../../src/core/markdown/parse';
import { numberFormatOf } from '../../src/core/quantities/numberFormat';
import { scanTokens } from '../../src/core/quantities/scan';
import { tokenize } from '../../src/core/quantities/tokens';
import type { SentencedBlock } from '../../src/core/sentences/sentence';
import { splitSentences } from '../../src/core/sentences/split';

/** Counts how many elements of lists and code units of texts are read. */
class Steps {
  count = 0;

  /** The same list, whose elements are counted as they are read. */
  list<Element>(elements: readonly Element[]): readonly Element[] {
    return new Proxy(elements, {
      get: (target, key) => {
        if (typeof key === 'string' && isIndex(key)) this.count++;
        return Reflect.get(target, key) as unknown;
      },
    });
  }

  /** What the tokenizer asks of a text, its code units counted as they are read. */
  text(text: string): string {
    const counted = {
      length: text.length,
      charCodeAt: (at: number) => (this.count++, text.charCodeAt(at)),
      charAt: (at: number) => (this.count++, text.charAt(at)),
      slice: (start: number, end: number) => ((this.count += Math.max(1, end - start)), text.slice(start, end)),
    };
    return new Proxy(counted, {
      get: (target, key) => {
        if (typeof key !== 'string' || !isIndex(key)) return Reflect.get(target, key) as unknown;
        this.count++;
        return text[Number(key)];
      },
    }) as unknown as string;
  }
}

function isIndex(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function stepsOfTokens(text: string): number {
  const steps = new Steps();
  assert.deepEqual(tokenize(steps.text(text), numberFormatOf(null)), tokenize(text, numberFormatOf(null)));
  return steps.count;
}

/** What scanner, claim rules and the search for names read of the tokens, quantities and sentences of a draft. */
function stepsOfClaims(source: string): number {
  const steps = new Steps();
  const blocks = parseMarkdown(source).blocks.map(splitSentences);
  const surroundingsOf = readSurroundings(blocks);
  for (const block of blocks) {
    const counted: SentencedBlock = { ...block, sentences: steps.list(block.sentences) };
    const { text } = block.prose;
    const tokens = steps.list(tokenize(text, numberFormatOf(null)));
    const quantities = steps.list(scanTokens(text, tokens));
    const surroundings = surroundingsOf(block);
    const context = { block: counted, tokens, quantities, marked: markedOf(block), ...surroundings };
    const numbers = steps.list(judgeQuantities(context).flatMap(claimOf));
    comparisonsIn({ ...context, versions: surroundings.versions }, numbers);
    const spans = numbers.map(({ prose }) => prose);
    const namer = namesOf(counted, tokens, surroundings, spans);
    for (const span of spans) assert.doesNotThrow(() => [namer.subjectOf(span), namer.metricOf(span)]);
  }
  return steps.count;
}

function claimOf(judgement: Judgement) {
  return 'reason' in judgement ? [] : [{ prose: judgement.site.quantity.prose, type: judgement.type }];
}

/** How much more than linear the steps may grow as the text gets longer. */
const FACTOR = 1.3;

/** Texts of `size` like units, made to be slow to read. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  'a run of digits': (size) => '5'.repeat(size),
  'digits in groups of three': (size) => `5${',000'.repeat(size)}`,
  'digits in groups of two': (size) => '55,'.repeat(size),
  'digits and full stops': (size) => '5.'.repeat(size),
  'numbers, no word between them': (size) => '5 '.repeat(size),
  'one sentence of numbers': (size) => `The counts were ${'17, '.repeat(size)}and 18.`,
  'numbers joined by "and"': (size) => '5 million and '.repeat(size),
  'numbers in words joined by "and"': (size) => 'two hundred and '.repeat(size),
  'vague numbers': (size) => 'dozens of '.repeat(size),
  'ranges of ranges': (size) => '5-'.repeat(size),
  'from, to, from, to': (size) => 'from 5 to '.repeat(size),
  'brackets that open': (size) => '(5 ['.repeat(size),
  'brackets that close': (size) => 'a 5) '.repeat(size),
  'currency signs': (size) => `${'$'.repeat(size)}5`,
  'currency signs and numbers': (size) => '$5€'.repeat(size),
  hyphens: (size) => `${'-'.repeat(size)}5`,
  'a word of hyphens': (size) => `5${'-a'.repeat(size)}`,
  'a number that is as many as a word of hyphens': (size) => `5 times as many${'-a'.repeat(size)}`,
  'quotation marks': (size) => '“5” "6" '.repeat(size),
  'a hedge that does not end': (size) => `${'the a - '.repeat(size)}5`,
  'rates of rates': (size) => `5 tokens${'/s'.repeat(size)}`,
  'rates in words': (size) => `5 tokens ${'per second '.repeat(size)}`,
  'powers of ten': (size) => `5${' x 10'.repeat(size)}`,
  'powers of powers': (size) => '10^'.repeat(size),
  superscripts: (size) => `5${'²'.repeat(size)}`,
  'fractions and halves': (size) => '1/2 one and a half '.repeat(size),
  'signs before numbers': (size) => '+5 -5 #5 ~5 '.repeat(size),
  'sizes of one name': (size) => `They compare Foo-1B${'/2B'.repeat(size)}.`,
  'margins of margins': (size) => `It gets 5${' ± 5'.repeat(size)}% there.`,
  'links by number': (size) => '([1](https://a.example), [2](https://b.example)) '.repeat(size),
  'changes by and by': (size) => 'accuracy improved by 5% by 5% '.repeat(size),
  'chips and vendors': (size) => '8x H100 Nvidia '.repeat(size),
  'dates and versions': (size) => 'May 5, 2024, GPT-4.1, v2.0, '.repeat(size),
  'models that beat models': (size) => 'GPT-4 outperforms Llama 3 on MMLU by 5% and '.repeat(size),
  'comparisons beside numbers': (size) => '5 GPUs, better than GPT-4, '.repeat(size),
  'metrics and scores': (size) => 'an Elo of 1287, perplexity 4.2, '.repeat(size),
  'a paragraph without an end': (size) => 'the model used 512 GPUs for $5 million and '.repeat(size),
  'many sentences': (size) => 'It cost $5 million. '.repeat(size),
  'abbreviations that end no sentence': (size) => 'approx. 5 vs. '.repeat(size),
  'a table': (size) => `| Model | MMLU |\n| --- | --- |\n${'| GPT-4 | 86.4 |\n'.repeat(size)}`,
  'a row of many cells': (size) => ['a|', '-|', '5|'].map((cell) => `|${cell.repeat(Math.ceil(size / 4))}`).join('\n'),
  'items of a list under a heading': (size) => `# Costs of GPT-4\n\n${'- It cost $5\n'.repeat(size)}`,
};

for (const [name, textOf] of Object.entries(TEXTS)) {
  for (const [what, stepsOf, size] of [
    ['tokens are read', stepsOfTokens, 500],
    ['claims are judged', stepsOfClaims, 150],
  ] as const) {
    test(`${name}: ${what} in steps that grow as the text does`, () => {
      assertLinear((count) => stepsOf(textOf(count)), [size, 2 * size, 4 * size]);
    });
  }
}

test('one sentence of 10,000 numbers is judged in steps that grow as it does', () => {
  assertLinear((count) => stepsOfClaims(`The counts were ${'17 GPUs, '.repeat(count)}and 18.`), [1000, 10_000]);
});

/** Asserts that the steps for a unit are nearly as many in the larger texts as in the first. */
function assertLinear(stepsOf: (size: number) => number, sizes: readonly number[]): void {
  const [first = 0, ...more] = sizes.map((size) => stepsOf(size) / size);
  assert.ok(first > 0, 'something is read');
  for (const perUnit of more)
    assert.ok(perUnit <= FACTOR * first, `${perUnit.toFixed(1)} steps a unit after ${first.toFixed(1)}`);
}
