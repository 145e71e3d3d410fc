import { forwardingClocks, identityDemands } from '@app/ppid';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { noInstant, noText } from '../http/schemas';

const LONGEST_TERM = 200;

const term = (): PropertyDecorator => (target, key) => {
  ApiProperty({ minimum: 1, maximum: LONGEST_TERM, description: 'Hari kerja' })(target, key);
  IsInt()(target, key);
  Min(1)(target, key);
  Max(LONGEST_TERM)(target, key);
};

export class RequestRulesDto {
  @term()
  answerDays!: number;

  @term()
  extensionDays!: number;

  @term()
  objectionDays!: number;

  @term()
  objectionAnswerDays!: number;

  @term()
  disputeDays!: number;

  @ApiProperty({ enum: forwardingClocks })
  @IsIn(forwardingClocks)
  forwardingClock!: (typeof forwardingClocks)[number];

  @ApiProperty({ enum: identityDemands })
  @IsIn(identityDemands)
  identity!: (typeof identityDemands)[number];

  @ApiProperty({ example: '{number}/{code}/PPID/{roman-month}/{year}', maxLength: 100 })
  @Matches(/\S/)
  @MaxLength(100)
  numberPattern!: string;
}

export class RequestRulesInForceDto {
  @ApiProperty({ description: '0: bawaan, belum pernah diubah' })
  version!: number;

  @ApiProperty({ type: RequestRulesDto })
  rules!: RequestRulesDto;

  @ApiProperty(noText)
  reason!: string | null;

  @ApiProperty(noText)
  madeBy!: string | null;

  @ApiProperty(noInstant)
  madeAt!: string | null;
}

export class ChangeRequestRulesDto {
  @ApiProperty()
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ type: RequestRulesDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RequestRulesDto)
  rules!: RequestRulesDto;

  @ApiProperty({ maxLength: 2000 })
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}
