import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class AddVerdictReasonDto {
  @ApiProperty({ maxLength: 500 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  text!: string;
}

export class VerdictReasonDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Dibagikan penyelenggara kepada semua verifikator' })
  isShared!: boolean;
}

export class VerdictReasonListDto {
  @ApiProperty({ type: [VerdictReasonDto] })
  items!: readonly VerdictReasonDto[];
}
