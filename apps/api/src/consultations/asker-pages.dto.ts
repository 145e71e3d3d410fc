import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { OpenRequesterPageDto } from '../information-requests/requester-pages.dto';
import { BookSlotDto, FollowUpDto, RateConsultationDto } from './consultation-inputs.dto';
import { AskerPageDto, ClinicSlotDto } from './consultations.dto';

export class OpenAskerPageDto extends OpenRequesterPageDto {}

export class FollowUpByLinkDto extends IntersectionType(OpenRequesterPageDto, FollowUpDto) {}

export class RateByLinkDto extends IntersectionType(OpenRequesterPageDto, RateConsultationDto) {}

export class BookByLinkDto extends IntersectionType(OpenRequesterPageDto, BookSlotDto) {}

export class AskerPageWithSlotsDto extends AskerPageDto {
  @ApiProperty({ type: [ClinicSlotDto], description: 'Waktu yang masih bebas' })
  freeSlots!: readonly ClinicSlotDto[];
}
