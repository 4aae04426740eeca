import * as vscode from 'vscode';
import * as z from 'zod';
import { CITATION_STYLES, FOOTNOTE_FORMATS } from '../core/citations/source';
import { CLAIM_TYPES, PRIORITIES } from '../core/claims/claim';
import { FINDING_CODES, SEVERITIES, type FindingCode, type Severity } from '../core/findings/finding';

const code = z.enum(Object.keys(FINDING_CODES) as [FindingCode, ...FindingCode[]]);

const words = z.array(z.string()).catch([]);

/** Keys as in package.json after "claimcheck."; a value that does not fit falls back to the default. */
const settingsSchema = z.object({
  enable: z.boolean().catch(true),
  files: z.array(z.string()).catch(['**/*']),
  citationStyle: z.enum(['auto', ...CITATION_STYLES]).catch('auto'),
  footnoteFormat: z.enum(FOOTNOTE_FORMATS).catch('short'),
  lookUp: z.boolean().catch(true),
  bibliography: z.array(z.string()).catch([]),
  addToBibliography: z.enum(['ask', 'always', 'never']).catch('ask'),
  sourceListHeading: z.string().min(1).catch('Sources'),
  severity: z.partialRecord(code, z.enum(SEVERITIES)).catch({}),
  minimumPriority: z.enum(PRIORITIES).catch('low'),
  ignoredTypes: z.array(z.enum(CLAIM_TYPES)).catch([]),
  ignore: words,
  units: words,
  chips: words,
  benchmarks: words,
  maxFileSize: z.number().positive().catch(10),
  checkerName: z.string().catch(''),
  contact: z.string().catch(''),
});

/** What the person has chosen, for one resource. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
export type Severities = Readonly<Partial<Record<FindingCode, Severity>>>;

/** Reads the settings that hold for a document or folder; never throws. */
export function readSettings(scope: vscode.ConfigurationScope | null): Settings {
  const configuration = vscode.workspace.getConfiguration('claimcheck', scope);
  const values = Object.keys(settingsSchema.shape).map((key) => [key, configuration.get(key)]);
  return settingsSchema.parse(Object.fromEntries(values));
}
