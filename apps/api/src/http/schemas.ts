import type { ApiPropertyOptions } from '@nestjs/swagger';

const only = (key: string, schema: object): object => ({
  type: 'object',
  properties: { [key]: schema },
  required: [key],
  additionalProperties: false,
});

const valueShapes = [
  only('choice', { type: 'string' }),
  only('elements', { type: 'array', items: { type: 'string' } }),
  only('number', { type: 'string' }),
  only('text', { type: 'string' }),
  only('notApplicable', { type: 'boolean', enum: [true] }),
  only('rejected', { type: 'boolean', enum: [true] }),
];

/** An `ItemValue` of @app/instrument: exactly one key. */
export const itemValue: ApiPropertyOptions = { type: 'object', properties: {}, nullable: true, oneOf: valueShapes };

/** What went into a line of a score sheet: an item's value, or a score already known. */
export const lineInput: ApiPropertyOptions = {
  type: 'object',
  properties: {},
  oneOf: [...valueShapes, only('score', { type: 'string' })],
};

/** A document whose shape another page describes (docs/formats). */
export const freeDocument: ApiPropertyOptions = { type: 'object', additionalProperties: true };

/** A map from codes to these models. */
export const mapOf = (model: string): ApiPropertyOptions => ({
  type: 'object',
  additionalProperties: { $ref: `#/components/schemas/${model}` },
});

/** A map from codes to lists of these models. */
export const mapOfLists = (model: string): ApiPropertyOptions => ({
  type: 'object',
  additionalProperties: { type: 'array', items: { $ref: `#/components/schemas/${model}` } },
});

export const noInstant: ApiPropertyOptions = { type: String, format: 'date-time', nullable: true };
export const noText: ApiPropertyOptions = { type: String, nullable: true };

export const sha256Pattern = /^[0-9a-f]{64}$/;

/** Optional, so that older clients go on as before: without it no correction is noticed. */
export const seenInstrument: ApiPropertyOptions = {
  ...noText,
  pattern: sha256Pattern.source,
  description: 'SHA-256 kuesioner yang sedang dilihat; bila butirnya sudah dikoreksi, kiriman ditolak',
};
export const newerInstrument: ApiPropertyOptions = {
  description: 'SHA-256 kuesioner yang berlaku, bila berbeda dari yang disebut kiriman',
};

export const deviceKeyPattern = /^[0-9a-f]{32}$/;

/** By which what a device sends is known again. */
export const deviceKey: ApiPropertyOptions = {
  ...noText,
  pattern: deviceKeyPattern.source,
  description: 'Dibuat perangkat; kiriman ulang dengan kunci sama tidak ganda',
};
