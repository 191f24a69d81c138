import { STYLE_SOURCE } from './style.js';

/** Of every page: its style, pictures of this site, and nothing else. Data of schema.org runs nowhere, so it may stay. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
