declare module '@citation-js/core' {
  /** The part of Citation.js that is used here; it comes without types. */
  export const plugins: {
    readonly input: {
      chain(data: string, options: { readonly forceType: string; readonly generateGraph: boolean }): readonly unknown[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
