import type { Analysis } from './analysis';
import { createDocument, type AnalysisOptions } from './document';

/** The whole program: what a draft claims, how each claim is sourced, and what is wrong. Total on any text. */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  return createDocument(text, options).analysis();
}
