import { endsNounPhrase } from '../quantities/nouns';
import { chipAt, continuesChip } from '../quantities/chips';
import { MODEL_FAMILIES } from './models';
import { wordBefore } from './wordBefore';
import type { Site } from './site';
import type { Weights } from './priors';

/** How many tokens a chip's name before its memory may have: "RTX PRO 6000 Blackwell Max-Q 96 GB". */
const NAME = 7;
/** How far back the verb may stand that says who needs the memory. */
const VERB = 8;

const NEED =
  /^(?:requires?|required|requiring|requirements?|needs?|needed|needing|takes?|took|taking|uses?|used|using|utili[sz](?:es?|ed|ing)|consum(?:es?|ed|ing)|occup(?:y|ies|ied)|fits?|fitting|allocat(?:es?|ed)|wast(?:es?|ed)|runs?|running|ran|peak|footprint|usage|free|loaded|saves?|saving|cache)$/;
const RAM = /^(?:v?ram|dram|sram|memory|storage|ssd)$/;
const FILE =
  /^(?:file|files|safetensors|checkpoint|checkpoints|gguf|weights|download|downloads|quant|quants|model|transformer|encoder|decoder|backbone|adapter|lora)$/;
/** Room that a program takes or is given: "a 500 GiB cache budget". */
const ROOM = /^(?:cache|caches|budget|pool|buffers?|footprint|usage|overhead|activations|heap)$/;
/** Of which a machine has several. */
const PART = /^(?:dimm|stack|gpu|card|node|chip|socket|module)$/;
const WRITTEN = /^(?:safetensors|checkpoint|checkpoints|gguf|ggufs)$/;
const DDR = /^(?:lp|g)?ddr$/;
const MACHINE =
  /^(?:cards?|laptops?|macs?|macbook|macbooks|studio|mini|machines?|rigs?|(?:lp|g)?ddr|hbm|version|variant|dimms?|modules?|sticks?|ssds?|drives?|disks?|setups?|system|systems|gpus?|class|raspberry|unified|configurations?|configs?)$/;

/**
 * What an amount of memory, or a rate at which it is read, is of by the words beside it: a chip or machine has it
 * ("RTX 4090 24GB", "a 16 GB card"), a program needs it ("takes about 27 GB"), a file has its size.
 */
export function memoryWeights({ block, tokens, quantity, from, to }: Site): Weights {
  const word = (at: number): string => (at >= from && at < to ? (tokens[at]?.lower ?? '') : '');
  if (quantity.dimension === 'data-rate') {
    // "400 Gbps throughput": networks are named by what they can do.
    const isNetwork = quantity.unit.endsWith('bps');
    if (isReached(word, quantity, isNetwork ? SUSTAINED : REACHED)) return { performance: 7 };
    return isNetwork ? { hardware: 3 } : {};
  }
  if (quantity.dimension !== 'data-size') return {};
  // "24GB VRAM-class GPUs"
  const after = word(quantity.end + (word(quantity.end) === '-' ? 1 : 0));
  // Only chips have such memory: "192GB HBM3", "96 GiB/DIMM".
  const hbm = [1, 2, 3].some((step) => word(quantity.end - step).startsWith('hbm'));
  if (hbm || (PART.test(quantity.rate ?? '') && !isAfterNeed(word, quantity.first))) return { hardware: 16 };
  const isNeededKind = DDR.test(after) && isAfterNeed(word, quantity.first);
  if (!isNeededKind && (continuesChip(after) || MACHINE.test(after))) return { hardware: 6 };
  // "his Mac (64GB)"
  if (word(quantity.first - 1) === '(' && MACHINE.test(word(quantity.first - 2))) return { hardware: 6 };
  const isRam = RAM.test(word(quantity.end - 1));
  const isOfRam = after === 'of' && [1, 2].some((step) => RAM.test(word(quantity.end + step)));
  // "(50GB for text, 100GB for images)"
  if (after === 'for' && DATA.test(word(quantity.end + 1)) && /^[(,]$/.test(word(quantity.first - 1)))
    return { data: 8 };
  if (!isRam && !isOfRam && isOfCorpus(word, quantity.first)) return { data: 9 };
  if (ROOM.test(after)) return { performance: 6 };
  if ([0, 1, 2, 3, 4, 5].some((step) => /^(?:compressed|quanti[sz]ed)$/.test(word(quantity.end + step))))
    return { 'model-size': 6 };
  // "4.4 GB on disk"
  if (after === 'on' && word(quantity.end + 1) === 'disk' && isAfterModel(word, quantity.first))
    return { 'model-size': 8 };
  if (WRITTEN.test(after) || (after === 'of' && isOfWritten(word, quantity.end))) return { 'model-size': 9 };
  if (FILE.test(after) && !isAfterNeed(word, quantity.first)) return { 'model-size': 5 };
  if ([1, 2, 3].some((step) => WRITTEN.test(word(quantity.first - step)))) return { 'model-size': 9 };
  if (!isRam && (isOfFile(word, quantity.first) || isSizeOfModel(word, quantity))) return { 'model-size': 7 };
  if (isRam || isOfRam) {
    const led = ledBy(word, quantity, wordBefore(tokens, quantity.first));
    if (led) return { [led]: LED };
  }
  if (isOfCache(word, quantity.end) || isMemoryAt(word, quantity.first)) return { performance: 5 };
  if (isNeeded(word, quantity.end)) return { performance: 6 };
  if (isHad(word, quantity.first)) return { hardware: 6 };
  if (isChipBefore(block.prose.text, tokens, quantity.first, from)) return { hardware: 6 };
  if (isAfterNeed(word, quantity.first)) return { performance: 6 };
  return isRam || isOfRam ? { hardware: 3 } : {};
}

const DATA = /^(?:texts?|images?|videos?|audio|speech|code)$/;

/** "the archive occupies 150GB", "a corpus of 2 TB": what is stored there is data. */
const isOfCorpus = (word: (at: number) => string, first: number): boolean =>
  [1, 2, 3, 4].some(
    (step) =>
      /^(?:occup(?:y|ies)|takes|of|is|was|holds|has|contains|amounts|totals|totalling)$/.test(word(first - step)) &&
      /^(?:wikipedia|internet|datasets?|corpus|corpora|crawl|archive|dump)$/.test(word(first - step - 1)),
  );

/** What stands behind an amount of memory that is needed. */
const NEEDED = /^(?:usage|used|requirements?|allocated|needed)$/;

/** What a program does with memory. */
const RUNNING = /^(?:runs?|running|ran|works?|trains?|trained|idles?|starts?|loads?)$/;
const isRunning = (word: (at: number) => string, first: number): boolean => {
  // "runs fine with less than 8 GB"
  const verb = [1, 2, 3, 4, 5].map((step) => first - step).find((at) => /^(?:with|has|have)$/.test(word(at))) ?? first;
  return RUNNING.test(word(/^(?:fine|well|only)$/.test(word(verb - 1)) ? verb - 2 : verb - 1));
};

/** What the word that leads to an amount of memory adds. */
const LED = 8;

/** "a system with 64 GB RAM", "fits in 16GB VRAM": what there is room in; "runs on 8 GB RAM", "within 24GB VRAM": what is needed. */
function ledBy(
  word: (at: number) => string,
  { first, end }: Site['quantity'],
  before: string,
): 'hardware' | 'performance' | null {
  if ([0, 1].some((step) => NEEDED.test(word(end + step)))) return 'performance';
  if (/^(?:with|has|have|featuring|totall?ing)$/.test(before))
    return isRunning(word, first) ? 'performance' : 'hardware';
  const last = word(first - 1);
  if (/^(?:in|into|inside)$/.test(before))
    return last === before && [2, 3].some((step) => /^fit(?:s|ting|ted)?$/.test(word(first - step)))
      ? 'hardware'
      : 'performance';
  // "on a 16GB VRAM, 64GB DDR5 system"
  if (before === 'on' && /^an?$/.test(last)) return 'hardware';
  return /^(?:on|within|using)$/.test(before) ? 'performance' : null;
}

/** Whether a model or its files are named before an amount. */
const isAfterModel = (word: (at: number) => string, first: number): boolean =>
  Array.from({ length: 15 }, (_, step) => word(first - step - 1)).some(
    (one) => MODEL_FAMILIES.has(one) || /^(?:models?|gguf|quant|weights|checkpoint)$/.test(one),
  );

/** "1.5 TB of model files" */
const isOfWritten = (word: (at: number) => string, end: number): boolean =>
  [1, 2, 3].some(
    (step) =>
      WRITTEN.test(word(end + step)) ||
      (word(end + step) === 'files' && /^(?:model|weights?)$/.test(word(end + step - 1))),
  );

/** "puts memory at roughly 744 GB" */
const isMemoryAt = (word: (at: number) => string, first: number): boolean =>
  [1, 2, 3].some(
    (step) => /^(?:at|from)$/.test(word(first - step)) && /^(?:v?ram|memory)$/.test(word(first - step - 1)),
  );

const SUSTAINED = /^(?:sustain(?:s|ed)|achiev(?:es|ed|ing)|measured)$/;
const REACHED = /^(?:sustain(?:s|ed)|achiev(?:es|ed|ing)|measured|throughput|effective|reads?|writes?)$/;

/** "sustained 194 GB/s", "6.9 GB/s read throughput": what a system reached, not what a part of it is specified for. */
const isReached = (word: (at: number) => string, { first, end }: Site['quantity'], verb: RegExp): boolean =>
  [1, 2, 3, 4].some((step) => verb.test(word(first - step)) || verb.test(word(end + step - 1)));

/** "a GPU with 80 GB", "laptops that have 64 GB" */
function isHad(word: (at: number) => string, first: number): boolean {
  const having = [1, 2, 3].find((step) => /^(?:with|has|have|had|offers|includes|carries)$/.test(word(first - step)));
  if (having === undefined) return false;
  return [1, 2].some((step) => continuesChip(word(first - having - step)) || MACHINE.test(word(first - having - step)));
}

/** "3.8 GB for the KV cache" */
const isOfCache = (word: (at: number) => string, end: number): boolean =>
  /^(?:for|of|in)$/.test(word(end)) &&
  [1, 2, 3, 4, 5, 6, 7, 8].some((step) => /^(?:caches?|activations|overhead|context|buffers?)$/.test(word(end + step)));

/** "its checkpoint would be roughly 5 TB", "the weights take 5 TB" */
const isOfFile = (word: (at: number) => string, first: number): boolean =>
  [2, 3, 4, 5].some(
    (step) =>
      /^(?:checkpoints?|weights|gguf|ggufs|download|repo|release)$/.test(word(first - step)) &&
      word(first - step - 1) !== 'data',
  ) &&
  [1, 2, 3, 4].some((step) =>
    /^(?:is|are|was|were|be|weighs?|size|comes|reported|needs?|takes?|requires?)$/.test(word(first - step)),
  );

/** "despite its size (40 GB)", "its transformer (23 GB)", "a 900MB foo.cpp model", "1.2 GB for the 8B": how large a model is. */
function isSizeOfModel(word: (at: number) => string, { first, end }: Site['quantity']): boolean {
  if (word(first - 1) === '(' && /^(?:size|transformer|checkpoint|encoder|decoder|weights)$/.test(word(first - 2)))
    return true;
  // "350GB to store its parameters"
  if (word(end) === 'to' && word(end + 1) === 'store') return [2, 3, 4].some((step) => STORED.test(word(end + step)));
  if (isAfterNeed(word, first)) return false;
  // "DeepSeek V4 Flash (98GB)"
  if (
    word(first - 1) === '(' &&
    word(end) === ')' &&
    [2, 3, 4, 5].some((step) => MODEL_FAMILIES.has(word(first - step)))
  )
    return true;
  const of = word(end + 1) === 'the' ? end + 2 : end + 1;
  if (word(end) === 'for' && /^\d+$/.test(word(of)) && word(of + 1) === 'b') return true;
  for (let at = end; at < end + DESCRIBED && /^[\p{L}\d.-]+$/u.test(word(at)) && !endsNounPhrase(word(at)); at++)
    if (/^models?$/.test(word(at))) return at > end;
  return false;
}

const STORED = /^(?:parameters|weights|params)$/;
/** How many tokens may stand between a size and the model that it is of. */
const DESCRIBED = 5;

/** "41 GB of VRAM are necessary" */
const isNeeded = (word: (at: number) => string, end: number): boolean =>
  [0, 1, 2, 3, 4].some((step) =>
    /^(?:necessary|needed|required|requirements?|used|usage|consumed|occupied|free)$/.test(word(end + step)),
  );

/** Whether a word of need stands before a token, with no comma or the like between. */
function isAfterNeed(word: (at: number) => string, first: number): boolean {
  for (let at = first - 1; at >= first - VERB; at--) {
    if (/^[,;:)]$/.test(word(at))) return false;
    if (NEED.test(word(at))) return true;
  }
  return false;
}

/** Whether a chip's name ends right before a token, or before the bracket that it stands in. */
function isChipBefore(text: string, tokens: Site['tokens'], first: number, from: number): boolean {
  // "A100 (80 GB)", "an A100 with 80 GB"
  const last = /^(?:\(|with)$/.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  const end = tokens[last]?.end ?? 0;
  for (let at = last; at >= Math.max(from, last - NAME); at--) {
    const chip = chipAt(text, tokens, at);
    if (chip && chip.end >= end) return true;
  }
  return false;
}
