import type { Actor } from '@app/access';
import { isShown, PresentationMaterialsService, type MaterialView } from '@app/evaluation';
import { Body, Controller, Delete, Get, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, Caller } from '../http/allow';
import { Answers, Creates } from '../http/responses';
import { strangersFile } from '../http/strangers-file';
import { withUpload } from '../http/upload';
import { Id, validation } from '../http/validation';
import { MaterialLinkDto, MaterialListDto, MaterialPlaceDto } from './presentation-materials.dto';

interface Materials {
  readonly items: readonly MaterialView[];
}

const place = validation();

@ApiTags('presentations')
@Controller()
export class PresentationMaterialsController {
  constructor(private readonly materials: PresentationMaterialsService) {}

  @Allow('presentationTurn.read')
  @Answers(MaterialListDto)
  @Get('presentations/:id/materials')
  async list(@Caller() actor: Actor, @Id() id: string): Promise<Materials> {
    return { items: await this.materials.list(actor, id) };
  }

  @Allow('presentationMaterial.write')
  @Creates(MaterialListDto)
  @Post('presentations/:id/materials')
  async addLink(@Caller() actor: Actor, @Id() id: string, @Body() body: MaterialLinkDto): Promise<Materials> {
    return { items: await this.materials.addLink(actor, id, body) };
  }

  /** Fields first, the file last. */
  @Allow('presentationMaterial.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: { kind: { type: 'string' }, file: { type: 'string', format: 'binary' } },
    },
  })
  @Creates(MaterialListDto)
  @Post('presentations/:id/material-files')
  addFile(@Caller() actor: Actor, @Id() id: string, @Req() request: FastifyRequest): Promise<Materials> {
    return withUpload(request, async ({ fields, ...file }) => {
      const { kind }: MaterialPlaceDto = await place.transform(fields, { type: 'body', metatype: MaterialPlaceDto });
      return { items: await this.materials.addFile(actor, id, kind, file) };
    });
  }

  @Allow('presentationMaterial.write')
  @Answers(MaterialListDto)
  @Delete('presentations/:id/materials/:materialId')
  async remove(@Caller() actor: Actor, @Id() id: string, @Id('materialId') materialId: string): Promise<Materials> {
    return { items: await this.materials.remove(actor, id, materialId) };
  }

  @Allow('presentationTurn.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @Get('presentations/:id/materials/:materialId/file')
  async openFile(
    @Caller() actor: Actor,
    @Id() id: string,
    @Id('materialId') materialId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.materials.open(actor, id, materialId);
    return strangersFile(reply, file, isShown(file.mediaType));
  }
}
