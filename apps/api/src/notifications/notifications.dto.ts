import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';

export class NotificationsQuery {
  @ApiPropertyOptional({ enum: ['0', '1'], description: '1: hanya yang belum dibaca' })
  @IsOptional()
  @IsIn(['0', '1'])
  unread?: '0' | '1';

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class ReadAllDto {
  @ApiProperty({ format: 'date-time', description: 'Waktu pemberitahuan terbaru yang sudah terlihat' })
  @IsISO8601({ strict: true })
  @MaxLength(40)
  until!: string;
}

export class UnreadDto {
  @ApiProperty()
  unread!: number;
}

export class NotificationDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'comment' })
  kind!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Alamat di aplikasi web' })
  href!: string;

  @ApiProperty({ minimum: 1 })
  times!: number;

  @ApiProperty({ type: String, nullable: true })
  organiserName!: string | null;

  @ApiProperty({ format: 'date-time' })
  toldAt!: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  readAt!: string | null;
}

export class NotificationPageDto {
  @ApiProperty({ type: [NotificationDto] })
  items!: NotificationDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}
