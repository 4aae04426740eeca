import type { ClaimType } from './claim';

/** How far a counted noun decides the type: by itself, or only where nothing around says otherwise. */
export interface NounType {
  readonly type: ClaimType;
  readonly firm: boolean;
}

/** Nouns, in singular, that decide the type by themselves. */
const FIRM: readonly (readonly [ClaimType, string])[] = [
  [
    'hardware',
    `gpu tpu npu cpu lpu ipu chip accelerator server rack node cluster processor core card transistor wafer die stack superchip pod switch cable socket qubit module dimm transceiver supercomputer lane serdes`,
  ],
  ['compute', `flop step seed epoch iteration run gpu-hour rollout experiment batch ablation`],
  ['benchmark', `elo shot percentile`],
  ['performance', `otps tps tpgs qps rps fps iops`],
  ['context-length', `context`],
  ['model-size', `parameter weight neuron adapter head tensor layer`],
  [
    'data',
    `example sample language dialect dataset row record instance pair annotation label demonstration trajectory transcript recording utterance caption genome corpus`,
  ],
  [
    'adoption',
    `user customer subscriber download star view employee developer visit visitor client member seat worker job researcher engineer author scientist follower installation install player subscription signup
    staff contractor contributor creator reader listener viewer impression merchant shopper person people role position layoff hire adult teen teenager respondent household fork american briton programmer fan family folk
    headcount consumer freelancer graduate intern recruit trader nurse physician clinician ambassador volunteer annotator mau dau participant panelist`,
  ],
];

/** Nouns that are counted for several reasons: the words around decide, this type else. */
const LOOSE: readonly (readonly [ClaimType, string])[] = [
  [
    'data',
    `document book article hour sequence pixel preference molecule protein structure sentence conversation dialogue dialog prompt record passage frame url domain noun token character vote file completion paper-corpus song
    text essay headline poem recipe lecture snippet equation mask attribute webpage subset triple triplet tuple datapoint measurement spectrum mammogram specimen biopsy species waveform sketch glyph meme
    review comment post tweet rating subtitle category class object environment scene scan x-ray mammogram slide entry link interaction image problem question task puzzle trace`,
  ],
  ['benchmark', `point success refusal hallucination mistake theorem`],
  ['compute', `inference gemm matmul`],
  [
    'adoption',
    `account session message request query call chat driver business enterprise organization organisation org community product-user partner`,
  ],
  ['context-length', `window length`],
  ['model-size', `expert shard block dimension dim`],
  ['finance', `share`],
];

/** Nouns of things in the world whose number can be checked. */
const WORLD = `page word kernel checkpoint grant company startup firm team school hospital pull-request pull request test exam game match university institution video clip photo picture student patient doctor teacher country patent center centre city state nation lab laboratory model case lawsuit bill law regulation reactor home satellite plant factory site supplier investor fund deal acre mile airport store car vehicle robot humanoid drone aircraft
  plane ship application app product agent tool plugin extension repository repo vulnerability flaw exploit bug attack incident breach complaint death victim accident crime offender deepfake submission commit citation publication workshop competitor
  facility building campus warehouse ceo executive minister leader lawmaker senator judge lawyer contribution line movie film show episode newspaper outlet publisher artist writer plaintiff material compound crystal mineral antibiotic drug
  disease gene cell galaxy planet trade order ticket email letter region zone bank airline retailer skill feature space endpoint integration connector api device phone laptop camera sensor headset glasses unit truck taxi robotaxi ad bot crawler website
  chatbot assistant paper preprint startup-fund territory province county megaproject tower launch rocket warhead missile soldier troop tank award medal participant attendee delegate acquisition merger investment share stock gram bottle cup phone-call
  minute-call generator turbine panel battery charger station well pipeline farm household-year tree flight trip ride delivery package order-line prescription diagnosis surgery trial cancer tumor`;

const TYPES = new Map<string, NounType>();
const enter = (type: ClaimType, nouns: string, firm: boolean): void => {
  for (const noun of nouns.split(/\s+/)) if (!TYPES.has(noun)) TYPES.set(noun, { type, firm });
};
for (const [type, nouns] of FIRM) enter(type, nouns, true);
for (const [type, nouns] of LOOSE) enter(type, nouns, false);
enter('other', WORLD, false);

/** What a noun (singular) says of the type, or undefined for one that nobody counts to check. */
export function typeOfNoun(noun: string): NounType | undefined {
  const lower = noun.toLowerCase();
  if (lower.startsWith('context ')) return TYPES.get('context');
  // "search query": its last word says what it is.
  return TYPES.get(lower) ?? TYPES.get(lower.slice(lower.lastIndexOf(' ') + 1));
}

/** Nouns of which even a few are worth checking: machines, places, models, parts of a model; people and firms are not. */
const NOTABLE: ReadonlySet<string> = new Set(
  `gpu tpu npu cpu lpu chip accelerator server rack node cluster processor core card wafer die stack superchip pod supercomputer layer expert head block parameter country patent center centre reactor satellite plant factory robot humanoid drone aircraft
  plane language dialect lawsuit death victim accident launch rocket paper preprint acquisition medal search qubit facility datacenter campus epoch iteration run token home vehicle car state city star vulnerability flaw gigafactory turbine`.split(
    /\s+/,
  ),
);

/** The same, but only in digits: "2 AI models", not "two models". */
const NOTED: ReadonlySet<string> = new Set(['model', 'repo', 'repository', 'benchmark', 'supplier', 'product']);

/** Whether a count of a dozen or fewer of them is worth checking. */
export function isNotable(noun: string, inDigits: boolean): boolean {
  const lower = noun.toLowerCase();
  return NOTABLE.has(lower) || (inDigits && NOTED.has(lower));
}
