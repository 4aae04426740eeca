import { wordSet } from '../text/wordSet';

/** Plurals that do not end in "s", or whose singular is no plain cut, with their singular. */
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  staff: 'staff',
  personnel: 'personnel',
  aircraft: 'aircraft',
  headcount: 'employee',
  criteria: 'criterion',
  corpora: 'corpus',
  matrices: 'matrix',
  indices: 'index',
  series: 'series',
  species: 'species',
  phenomena: 'phenomenon',
  alumni: 'alumnus',
  lives: 'life',
  analyses: 'analysis',
  theses: 'thesis',
  crises: 'crisis',
  gpus: 'GPU',
  tpus: 'TPU',
  cpus: 'CPU',
  npus: 'NPU',
  lpus: 'LPU',
  ceos: 'CEO',
  llms: 'LLM',
  apis: 'API',
  movies: 'movie',
  cookies: 'cookie',
  calories: 'calorie',
  tok: 'token',
  pts: 'point',
  pt: 'point',
  toks: 'token',
  params: 'parameter',
  shelves: 'shelf',
  wolves: 'wolf',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  bonuses: 'bonus',
  viruses: 'virus',
  buses: 'bus',
  campuses: 'campus',
  statuses: 'status',
  licenses: 'license',
  licences: 'licence',
  houses: 'house',
  nurses: 'nurse',
  responses: 'response',
  databases: 'database',
  courses: 'course',
  cases: 'case',
  purchases: 'purchase',
  phases: 'phase',
  releases: 'release',
  enterprises: 'enterprise',
  franchises: 'franchise',
  exercises: 'exercise',
  diseases: 'disease',
  bases: 'base',
  leases: 'lease',
  purposes: 'purpose',
};

/** Singulars that close a quantity before any other noun: "405 billion parameter models", "128K token contexts". */
const CLOSING = wordSet('parameter param token layer qubit bit wau mau dau');

/** Singulars that are counted before another singular: "a 16K GPU cluster", "a 200 person team". */
const ATTRIBUTIVE = wordSet(
  `expert gpu tpu cpu npu lpu core node chip user word page pixel person employee seat step question turn image example sample language
  country vote star point head block neuron transistor stack channel rack server dimension hour member line store`,
);

/** Words that stand in no noun phrase after a number: the search for the noun ends there. */
const STOPS = wordSet(
  `a an the this that these those its his her their our your my and or but nor so yet if as at by for from in into of off on onto out over per
  than then through to toward towards under until up upon via with within without about above across after against along among around before
  behind below beneath beside between beyond down during except inside near since while when where which who whom whose what why how is are
  was were be been being am has have had do does did will would can could shall should may might must not no only also just even still already
  later ago earlier because due compared versus vs i we you he she it they them us me him each every both either neither some any all most many
  much less fewer several few now today yesterday tomorrow last next past here there let again once twice away apart such like unlike whether
  though although however thus hence etc respectively alone worth ahead said says say told
  announced released launched raised made took came got went became led gave left kept held put set won plus minus times
  percent thanks`,
);

/** Words in -s that are verbs, adjectives or adverbs after a number, not plurals. */
const NOT_PLURAL = wordSet(
  `does perhaps besides unless always sometimes afterwards towards whereas thanks gives makes takes gets shows requires seems means allows provides includes comes
  offers adds becomes remains follows brings doubles triples quadruples halves helps lets lies goes keeps leads leaves sits stands wants improves outperforms achieves beats supports reaches exceeds
  surpasses performs delivers suggests boasts costs exhibits demonstrates contains indicates yields puts uses sets hits wins marks raises rises falls grows drops turns
  tells sees starts ends moves covers serves builds ships launches plans aims expects believes thinks feels appears represents reflects equals averages totals handles
  generates produces creates trains spends pays earns charges sells buys owns holds carries says notes argues finds learns knows understands speaks asks responds solves
  competes ranks scores tops estimates lets opens closes joins loses depends relies relates differs consists exists`,
);

/** Words in -s that qualify the noun after them: "3 sales teams", "6 graphics cards". */
const QUALIFIERS = wordSet(
  `sales graphics news robotics physics mathematics operations services systems series arms sports electronics analytics savings business process
  access wireless campus consumer women`,
);

/** Whether the search for a counted noun ends before this word, as written: before "us", not before "US". */
export function endsNounPhrase(word: string): boolean {
  return STOPS.has(word.toLowerCase()) && !(word.length > 1 && word === word.toUpperCase());
}

/** Whether the word, as written, is a plural that can be counted: "users", "people", "IIIs". */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower in IRREGULAR || /^[A-Z]{2,}e?s$/.test(word)) return true;
  if (lower.length < 4 || !lower.endsWith('s') || NOT_PLURAL.has(lower)) return false;
  return !/(?:ss|us|is)$/.test(lower);
}

/** How a singular (lower case) stands before other nouns: it closes the quantity always, or where no plural follows. */
export function attributiveKind(word: string): 'closing' | 'attributive' | null {
  if (CLOSING.has(word)) return 'closing';
  return ATTRIBUTIVE.has(word) ? 'attributive' : null;
}

/** Whether the word (lower case) is one of the verbs and adverbs in -s that end a noun phrase. */
export function isVerb(word: string): boolean {
  return NOT_PLURAL.has(word);
}

/** Whether the word (lower case) only qualifies the plural after it. */
export function isQualifier(word: string): boolean {
  return QUALIFIERS.has(word);
}

/** The singular of a counted noun as written: "users" gives "user", "CEOs" "CEO", "countries" "country". */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return irregular;
  if (/^[A-Z]{2,}(?:e?s)?$/.test(word)) return word.replace(/(?<=[SX])es$|s$/, '');
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) ? lower.slice(0, -1) : lower;
}
