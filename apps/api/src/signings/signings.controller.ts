import type { Actor } from '@app/access';
import { SignedLettersService, SigningsService } from '@app/evaluation';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { GiveBackDto, LetterDto, LetterSignerDto, SigningDto } from './signings.dto';

const signer = validation();

@ApiTags('submissions')
@Controller('assessments/:id')
export class SigningsController {
  constructor(
    private readonly signings: SigningsService,
    private readonly letters: SignedLettersService,
  ) {}

  @Allow('assessment.read')
  @Answers(SigningDto)
  @Get('signing')
  load(@Caller() actor: Actor, @Id() id: string): Promise<SigningDto> {
    return this.signings.load(actor, id);
  }

  @Allow('signing.ask')
  @Creates(SigningDto)
  @Post('signing-request')
  ask(@Caller() actor: Actor, @Id() id: string): Promise<SigningDto> {
    return this.signings.ask(actor, id);
  }

  @Allow('signing.return')
  @Creates(SigningDto)
  @Post('signing-return')
  giveBack(@Caller() actor: Actor, @Id() id: string, @Body() { reason }: GiveBackDto): Promise<SigningDto> {
    return this.signings.giveBack(actor, id, reason);
  }

  /** Fields first, the file last. */
  @Allow('signing.ask')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['signerName', 'signerTitle', 'file'],
      properties: {
        signerName: { type: 'string' },
        signerTitle: { type: 'string' },
        seenSha256: { type: 'string' },
        seenEvidenceSha256: { type: 'string' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Creates(LetterDto)
  @Post('signed-letters')
  addLetter(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<LetterDto> {
    return withUpload(request, async ({ fields, ...file }) => {
      const read: LetterSignerDto = await signer.transform(fields, { type: 'body', metatype: LetterSignerDto });
      return this.letters.add(actor, id, { ...read, ...file });
    });
  }
}
