/**
 * The icons, each the `d` of one path stroked on a 24 × 24 grid. A bundler
 * keeps only those that are imported; `icon-set.ts` takes them all.
 */
export const alert = 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1';
export const archive = 'M3.5 4.5h17V9h-17zM5 9v10.5h14V9M10 12.5h4';
export const bell = 'M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15zM12 5V3M10 21h4';
export const bill = 'M5 3h14v18l-2.33-1.5L14.33 21 12 19.5 9.67 21l-2.34-1.5L5 21zM9 8h6M9 12h6';
export const calendar = 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4M8 14.5h2M14 14.5h2';
export const check = 'm5 12.5 4.5 4.5L19 7.5';
export const checkCircle = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.5l2.8 2.8L16 9.5';
export const chevronDown = 'm6 9.5 6 6 6-6';
export const chevronLeft = 'm14.5 6-6 6 6 6';
export const chevronRight = 'm9.5 6 6 6-6 6';
export const chevronUp = 'm6 14.5 6-6 6 6';
export const clock = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7.5V12l3 2';
export const close = 'M6 6l12 12M18 6 6 18';
export const copy = 'M9 9h11v11H9zM15 9V4H4v11h5';
export const desk = 'M3 9.5h18M5 9.5V20M19 9.5V20M12 9.5v6h7M8 9.5V4h8v5.5';
export const download = 'M12 3.5V15M7 10.5l5 5 5-5M4 20h16';
export const external = 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6';
export const eye = 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z';
export const eyeOff =
  'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.3 7.3A16.5 16.5 0 0 0 2.5 12S6 18.5 12 18.5a9.3 9.3 0 0 0 4.6-1.2M10 10a3 3 0 0 0 4 4';
export const file = 'M6 3h8l5 5v13H6zM14 3v5h5';
export const flask = 'M9 3h6M10 3v6.5L4.8 18.6A1.6 1.6 0 0 0 6.2 21h11.6a1.6 1.6 0 0 0 1.4-2.4L14 9.5V3M7.5 15h9';
export const folder = 'M3 6h6.5l2 2.5H21V19H3z';
export const globe = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c2.5 2.5 3.7 5.5 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3z';
export const home = 'M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-5.5h4V20';
export const inbox = 'M5.5 5h13L21 13v6H3v-6zM3 13h5.5l1.5 2.5h4l1.5-2.5H21';
export const info = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 11v5.5M12 7.7v.1';
export const location = 'M12 21s-7-6.5-7-11.5a7 7 0 0 1 14 0C19 14.5 12 21 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z';
export const mail = 'M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7';
export const menu = 'M4 7h16M4 12h16M4 17h16';
export const minus = 'M5 12h14';
export const more = 'M5.5 12v.1M12 12v.1M18.5 12v.1';
export const paperclip = 'm20 11.5-8.3 8.3a5.4 5.4 0 0 1-7.6-7.6l8.6-8.6a3.6 3.6 0 0 1 5.1 5.1l-8.6 8.5a1.8 1.8 0 0 1-2.5-2.5l7.8-7.8';
export const people = 'M9 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 20v-1a6.5 6.5 0 0 1 13 0v1M15.5 4.9a3.5 3.5 0 0 1 0 6.2M18 13.5a6.5 6.5 0 0 1 3.5 5.5v1';
export const phone = 'M6 3.5h3l1.8 4.5-2.3 1.7a12 12 0 0 0 5.8 5.8l1.7-2.3 4.5 1.8v3a2.5 2.5 0 0 1-2.7 2.5A16.5 16.5 0 0 1 3.5 6.2 2.5 2.5 0 0 1 6 3.5z';
export const pill = 'M4.7 12.3l7.6-7.6a4.95 4.95 0 0 1 7 7l-7.6 7.6a4.95 4.95 0 0 1-7-7zM8.5 8.5l7 7';
export const plus = 'M12 5v14M5 12h14';
export const printer = 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z';
export const search = 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20.5 20.5';
export const send = 'M21 3 10.5 13.5M21 3l-6.5 18-4-7.5L3 9.5z';
export const settings = 'M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM8 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z';
export const share = 'M12 15V3.5M7.5 7.5 12 3l4.5 4.5M8 11H5v10h14V11h-3';
export const shield = 'M12 3l8 3v5.5c0 4.5-3.2 8-8 9.5-4.8-1.5-8-5-8-9.5V6zM8.5 12l2.5 2.5 4.5-4.5';
export const signOut = 'M14 4H5v16h9M10 12h11M17.5 8.5 21 12l-3.5 3.5';
export const syringe = 'M17.5 3l3.5 3.5M19.2 4.8 16 8M12.5 5.5l6 6M17 10l-8.5 8.5-3.5.5.5-3.5L14 7M5 19l-2.5 2.5M10 11l2 2';
export const trash = 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.5 20h9l1-13.5M10 10.5v6M14 10.5v6';
export const upload = 'M12 16V4M7 9l5-5 5 5M4 15v5h16v-5';
export const user = 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5v-.5a7.5 7.5 0 0 1 15 0v.5';
export const video = 'M3 6.5h12v11H3zM15 11l6-3.5v9L15 13';
