import type { Actor } from '@app/access';
import { PublicationsService } from '@app/evaluation';
import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Caller } from '../http/allow';
import { Creates } from '../http/responses';
import { Id } from '../http/validation';
import { PublishedDto } from './publications.dto';

@ApiTags('publications')
@Controller('periods/:id/publication')
export class PublicationsController {
  constructor(private readonly publications: PublicationsService) {}

  @Allow('publication.write')
  @Creates(PublishedDto)
  @Post()
  publish(@Caller() actor: Actor, @Id() id: string): Promise<PublishedDto> {
    return this.publications.publish(actor, id);
  }
}
