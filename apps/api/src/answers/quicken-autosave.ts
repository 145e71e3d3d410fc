import { AnswerBatches, type AnswerInput } from '@app/evaluation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Ajv from 'ajv';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { SESSION_COOKIE } from '../http/session-cookie';
import { unstorableTexts } from '../http/unstorable-text';

const WHOLE = '/api/assessments/:id/answers';
const ROUTE = `${WHOLE}/:itemCode`;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The usual body of an autosave, as `SaveAnswerDto` has it; whatever else there may be is for the controller to judge. */
const usual = {
  type: 'object',
  required: ['value', 'revision', 'instrumentSha256'],
  additionalProperties: false,
  properties: {
    value: { type: 'object', nullable: true },
    note: { type: 'string', nullable: true, maxLength: 2_000 },
    revision: { type: 'integer', minimum: 0, maximum: 1_000_000_000 },
    key: { type: 'string', nullable: true, pattern: '^[\\x21-\\x7e]{8,100}$' },
    instrumentSha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  },
};
const isUsualBody = new Ajv().compile<Omit<AnswerInput, 'itemCode'>>(usual);

/** The same of a whole questionnaire, as `SaveAnswersDto` has it. */
const isUsualWhole = new Ajv().compile<{ readonly answers: readonly AnswerInput[] }>({
  type: 'object',
  required: ['answers'],
  additionalProperties: false,
  properties: {
    answers: {
      type: 'array',
      minItems: 1,
      maxItems: 150,
      items: {
        ...usual,
        required: ['itemCode', ...usual.required],
        properties: { itemCode: { type: 'string', minLength: 1, maxLength: 100 }, ...usual.properties },
      },
    },
  },
});

interface AutosaveParams {
  readonly id: string;
  readonly itemCode: string;
}

type Quickly = (batches: AnswerBatches, request: FastifyRequest) => Promise<unknown>;

/**
 * Puts a quick way in front of the hot routes: a plain save goes straight to the group commit, and a whole questionnaire
 * of plain ones to the same statement. Whatever that does not keep goes to Nest's own handler as if nothing had been tried,
 * with its guards, pipes and service, so that both ways have the same rules and the same refusals. Call before the routes
 * are made.
 */
export const quickenAutosave = (app: NestFastifyApplication): void => {
  const ways: Readonly<Record<string, Quickly>> = { [ROUTE]: saveOne, [WHOLE]: saveWhole };
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const quickly = route.method === 'PUT' ? ways[route.url] : undefined;
      if (!quickly) return;
      const ordinary: RouteHandlerMethod = route.handler;
      const batches = app.get(AnswerBatches);
      route.handler = async function (request, reply) {
        const saved = await quickly(batches, request);
        return saved ? answer(reply, saved) : ordinary.call(this, request, reply);
      };
    });
};

/** The session's token of a request from our own page about a questionnaire, whose texts can be stored; else null. */
const tokenOf = (request: FastifyRequest): string | null => {
  const { id, itemCode = '' } = request.params as AutosaveParams;
  const isOurs = request.headers['x-terbuka'] === '1' && uuid.test(id);
  const isStorable = isOurs && unstorableTexts(request.body).length === 0 && unstorableTexts(itemCode).length === 0;
  return isStorable ? (request.cookies[SESSION_COOKIE] ?? null) : null;
};

/** Null for everything that is not plain; nothing was written then. */
const saveOne: Quickly = async (batches, request) => {
  const { id, itemCode } = request.params as AutosaveParams;
  const token = tokenOf(request);
  const { body } = request;
  return token && isUsualBody(body) ? batches.save(token, id, { ...body, itemCode }) : null;
};

/** As {@link saveOne}, for all answers at once. */
const saveWhole: Quickly = async (batches, request) => {
  const { id } = request.params as AutosaveParams;
  const token = tokenOf(request);
  const { body } = request;
  if (!token || !isUsualWhole(body)) return null;
  const saved = await batches.saveWhole(token, id, body.answers);
  return saved && { saved };
};

const answer = (reply: FastifyReply, saved: unknown): FastifyReply =>
  reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(saved));
