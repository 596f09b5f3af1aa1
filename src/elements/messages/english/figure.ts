import type { FigureWords } from '../figure-words.js';

export const englishFigure: FigureWords = {
  imagesAndContainers: 'Images and containers',
  stepName: (step, count, title) => `Step ${step} of ${count}${title ? `: ${title}` : ''}`,
  question: 'What will change?',
  errorPlace: (line, column) => `Line ${line}, column ${column}: `,
};
