import type { Token } from './tokens';

/** A chip family: how its designation reads, without vendor, as the source of a regular expression. */
interface ChipFamily {
  readonly vendor: string;
  readonly designations: readonly string[];
  /** What may follow the designation and belongs to it: form factor, memory, rank within the generation. */
  readonly forms?: string;
}

const MEMORY = '(?:[- ]?\\d{2,3} ?GB?)';

/** One row a family. A new generation is one more alternative in its row. */
const FAMILIES: readonly ChipFamily[] = [
  {
    vendor: 'Nvidia',
    designations: [
      '[ABH]/[ABH]\\d00',
      'GB?[HB]?[23]00',
      'VR200',
      '[PVRHB]100',
      'H20',
      'H200',
      'H800',
      'A[18]00',
      'A10G?',
      'A16',
      'A30',
      'A40',
      'A2',
      'B[23]00A?',
      'B30A',
      'L4',
      'L20',
      'L40S?',
      'T4',
      'K80',
      'P40',
      'M40',
      'GB10',
    ],
    forms: `(?: ?NVL ?\\d{1,3}|[- ]SXM\\d?|[- ]PCIe|[- ]NVL|[- ]Ultra|${MEMORY})`,
  },
  {
    vendor: 'Nvidia',
    designations: ['[RG]TX (?:P(?:RO|ro) )?A?\\d{4}', 'A6000', '[2345]0[5-9]0'],
    forms: `(?: ?[Tt]i| Super| SUPER| Ada| D| P(?:RO|ro)|${MEMORY})`,
  },
  {
    vendor: 'Nvidia',
    designations: ['(?:AGX )?Orin(?: NX| Nano)?'],
    forms: `(?: Super| SUPER|${MEMORY})`,
  },
  {
    vendor: 'Nvidia',
    designations: [
      'DGX (?:Spark|Station|[ABH]\\d00|GB\\d00)',
      'HGX [ABH]\\d00',
      'Blackwell(?: Ultra)?',
      'Hopper',
      'Ampere',
      'Vera Rubin',
      'Rubin(?: Ultra)?',
      'Feynman',
    ],
  },
  { vendor: 'AMD', designations: ['MI\\d{2,3}[XxAP]?'], forms: MEMORY },
  {
    vendor: 'AMD',
    designations: [
      'EPYC',
      '(?:Radeon )?(?:AI PRO )?R9\\d00',
      'Radeon (?:RX )?\\d{4}(?: ?XTX?)?',
      'RX \\d{4}(?: ?XTX?)?',
      '(?:[67][6-9]|90)[0-7]0[xX][tT][xX]?',
      'Helios',
    ],
  },
  {
    vendor: 'Google',
    designations: ['TPU ?v\\d[ep]?', 'TPU ?\\dx?', 'v\\d[ep]? TPU', 'Trillium', 'Ironwood'],
    forms: '(?: Pod)',
  },
  { vendor: 'Amazon', designations: ['Trainium ?\\d?', 'Inferentia ?\\d?', 'Graviton ?\\d?'] },
  {
    vendor: 'Huawei',
    designations: ['Ascend ?\\d{3}[A-Z]?', '9[1-9]0[A-D]', 'CloudMatrix ?\\d{0,4}', 'Kunpeng ?\\d{0,4}'],
  },
  { vendor: 'Intel', designations: ['Gaudi ?\\d?', 'Xeon', 'Habana', 'Arc[®™]? (?:Pro )?[AB]\\d{2,3}'] },
  { vendor: 'Microsoft', designations: ['Maia ?\\d{0,3}'] },
  { vendor: 'Meta', designations: ['MTIA(?: v\\d)?'] },
  { vendor: 'Tesla', designations: ['Dojo(?: D\\d)?'] },
  { vendor: 'Cerebras', designations: ['CS-\\d', 'WSE-\\d'] },
  { vendor: 'SambaNova', designations: ['SN\\d0L?'] },
  { vendor: 'Apple', designations: ['M\\d (?:Ultra|Max|Pro)'], forms: MEMORY },
  {
    vendor: 'China',
    designations: ['MLU\\d{3}', 'BR10[04]', 'Kunlun(?: ?P800)?', 'MTT S\\d{4}', 'Hanguang ?\\d{0,4}'],
  },
  { vendor: 'Qualcomm', designations: ['AI ?[12]00', 'Snapdragon'] },
];

const VENDORS =
  "(?:NVIDIA|Nvidia|AMD|Google|Amazon|AWS|Huawei|Intel|Microsoft|Meta|Tesla|Cerebras|Groq|Apple|Qualcomm|MSI|ASUS|Gigabyte|EVGA|Zotac|PNY|Palit|Sapphire)(?:[’']s|[®™])? ";
const LINES = '(?:Tesla|Instinct|Radeon|GeForce|Blackwell|Hopper|Ampere|Ada|Cloud|Jetson) ';

/** Behind a designation that is whole: "H20" is none in "H200". */
const WHOLE = '(?![0-9A-Za-z]{0,1}[0-9])';

const alternatives = FAMILIES.map(
  ({ designations, forms }) => `(?:(?:${designations.join('|')})${WHOLE}${forms ? `${forms}{0,2}` : ''})`,
);
const chip = new RegExp(`(?:${VENDORS})?(?:${LINES})?(${alternatives.join('|')})(?:[’']?s)?(?![A-Za-z0-9])`, 'y');
const bare = new RegExp(`^(?:${FAMILIES.flatMap((family) => family.designations).join('|')})${WHOLE}`);

/** A chip's name in the text: where it ends, plural "s" included, and its designation ("H800", "TPU v5p"). */
export interface ChipName {
  readonly end: number;
  readonly designation: string;
}

/**
 * The chip named at a token of a text, vendor and line before it included: "H800s" in "2048 H800s", "Nvidia A100 80GB"; a
 * workspace's own chips are noted on the tokens.
 */
export function chipAt(text: string, tokens: readonly Token[], at: number): ChipName | null {
  const token = tokens[at];
  if (!token) return null;
  // "4xH100": the letters are one token.
  if (token.glued && token.lower.startsWith('x') && /^x\p{Lu}/u.test(token.text) && tokens[at - 1]?.kind === 'number')
    return chipFrom(text, token.start + 1);
  if (token.term?.kind === 'chip') {
    return { end: tokens[token.term.end - 1]?.end ?? token.end, designation: token.term.name };
  }
  return chipFrom(text, token.start);
}

/** Whether a chip's name may start with a character: they start with capitals, digits, and the "v" of "v5p TPU". */
const mayStart = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 118;

function chipFrom(text: string, start: number): ChipName | null {
  if (!mayStart(text.charCodeAt(start))) return null;
  chip.lastIndex = start;
  const match = chip.exec(text);
  if (!match?.[1]) return null;
  const designation = bare.exec(match[1])?.[0] ?? match[1];
  return { end: start + match[0].length, designation: designation.replace(/[®™]/g, '') };
}

/** What stands for a chip by itself: "16K GPU". */
const KINDS = /^(?:[gtnlixc]pus?|superchips?)$/;
/** What may follow a chip's name or kind in the singular, as part of the same chip: "H100 accelerator". */
const SINGULAR = /^(?:chip|accelerator|card|processor)$/;
/** Plurals of hardware that chips are counted in: "H100 nodes"; a singular is another thing's name ("a 16K GPU cluster"). */
const PLURAL =
  /^(?:chips|accelerators|cards|processors|nodes|servers|racks|clusters|pods|systems|instances|boxes|boards|modules|cores|devices|units|equivalents|machines|dies)$/;

/** Whether the word (lower case) is a chip's kind: "GPU", "TPUs". */
export function isChipKind(word: string): boolean {
  return KINDS.test(word);
}

/** Whether the word (lower case) goes on with a chip that was named before it. */
export function continuesChip(word: string): boolean {
  return KINDS.test(word) || SINGULAR.test(word) || PLURAL.test(word);
}
