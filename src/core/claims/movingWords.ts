/** Verbs in whatever form that move something by the amount beside them: "reduces", "improving". */
export const MOVING =
  /^(?:reduc|increas|improv|boost|lower|rais|decreas|slash|degrad|shrink|grow|expand|accelerat|cut|drop|lift|speed|slow|jump|surg|plung|climb|declin|enhanc|inflat)(?:e|es|ed|ing|s|ping|ped|ting)?$/;
/** Verbs that only say of something that it moved. */
export const MOVED_BY =
  /^(?:grew|rose|fell|gained|lost|rising|falling|gaining|losing|shed|soared|tumbled|slid|collapsed|discounted)$/;
