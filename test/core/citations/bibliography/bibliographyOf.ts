const entry = (number: number) =>
  `@article{key${number},\n  author = {Doe, Jane and M{\\"u}ller, Jo},\n  title = {On ${number} {GPUs}},\n  year = {2024},\n` +
  `  doi = {10.1000/x${number}},\n  abstract = {${'Long words. '.repeat(20)}}\n}\n\n`;

/** A BibTeX file with so many entries. */
export function bibliographyOf(count: number): string {
  return Array.from({ length: count }, (_, number) => entry(number)).join('');
}
