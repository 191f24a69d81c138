/** Kazakh months: by themselves, “from” (ablative) and “until” (dative). */
export const KAZAKH_MONTHS = [
  { name: 'қаңтар', from: 'қаңтардан', until: 'қаңтарға' },
  { name: 'ақпан', from: 'ақпаннан', until: 'ақпанға' },
  { name: 'наурыз', from: 'наурыздан', until: 'наурызға' },
  { name: 'сәуір', from: 'сәуірден', until: 'сәуірге' },
  { name: 'мамыр', from: 'мамырдан', until: 'мамырға' },
  { name: 'маусым', from: 'маусымнан', until: 'маусымға' },
  { name: 'шілде', from: 'шілдеден', until: 'шілдеге' },
  { name: 'тамыз', from: 'тамыздан', until: 'тамызға' },
  { name: 'қыркүйек', from: 'қыркүйектен', until: 'қыркүйекке' },
  { name: 'қазан', from: 'қазаннан', until: 'қазанға' },
  { name: 'қараша', from: 'қарашадан', until: 'қарашаға' },
  { name: 'желтоқсан', from: 'желтоқсаннан', until: 'желтоқсанға' },
] as const;

/** Russian months: by themselves, and in the genitive, which dates, «с» and «до» take. */
export const RUSSIAN_MONTHS = [
  { name: 'январь', genitive: 'января' },
  { name: 'февраль', genitive: 'февраля' },
  { name: 'март', genitive: 'марта' },
  { name: 'апрель', genitive: 'апреля' },
  { name: 'май', genitive: 'мая' },
  { name: 'июнь', genitive: 'июня' },
  { name: 'июль', genitive: 'июля' },
  { name: 'август', genitive: 'августа' },
  { name: 'сентябрь', genitive: 'сентября' },
  { name: 'октябрь', genitive: 'октября' },
  { name: 'ноябрь', genitive: 'ноября' },
  { name: 'декабрь', genitive: 'декабря' },
] as const;

export const ENGLISH_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;
