import { roles } from '@app/access';
import { ApiProperty } from '@nestjs/swagger';

export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';

  @ApiProperty({ enum: ['ok'] })
  database!: 'ok';
}

export class DemoAccountDto {
  @ApiProperty({ enum: roles })
  role!: string;

  @ApiProperty()
  roleLabel!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty()
  password!: string;

  @ApiProperty({ description: 'Apa yang dapat dicoba dengan akun ini' })
  does!: string;
}

export class DemoAccountsDto {
  @ApiProperty({ type: [DemoAccountDto] })
  accounts!: DemoAccountDto[];
}

export class ClockDto {
  @ApiProperty({ format: 'date-time', description: 'Jam basis data' })
  now!: string;
}
