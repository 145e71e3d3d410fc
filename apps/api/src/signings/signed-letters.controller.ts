import type { Actor } from '@app/access';
import { SignedLettersService, isShown } from '@app/evaluation';
import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { binary } from '../http/attachment';
import { strangersFile } from '../http/strangers-file';
import { Id } from '../http/validation';

@ApiTags('submissions')
@Controller('signed-letters')
export class SignedLettersController {
  constructor(private readonly letters: SignedLettersService) {}

  @Allow('signedLetter.read')
  @ApiOkResponse({ content: { 'application/octet-stream': binary } })
  @Get(':id/file')
  async openFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.letters.openFile(actor, id);
    return strangersFile(reply, file, isShown(file.mediaType));
  }
}
