/** What the bar chart shows once somebody reads its values. Loaded after the drawing. */
export { renderBox, renderTable } from '../charts/chart-reading.ts';
export { readingStyles } from '../charts/reading-styles.ts';
