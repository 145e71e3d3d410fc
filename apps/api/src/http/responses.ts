import { applyDecorators, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';

const refusals = ApiDefaultResponse({
  description: 'Ditolak; application/problem+json',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
});

/** 200 with this shape, else a problem. */
export const Answers = (type: Type | [Type]): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiOkResponse({ type }), refusals);

/** 201 with this shape, else a problem. */
export const Creates = (type: Type): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiCreatedResponse({ type }), refusals);

/** 204, else a problem. The words say what it means where the route's name does not. */
export const AnswersNothing = (description = ''): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiNoContentResponse({ description }), refusals);
