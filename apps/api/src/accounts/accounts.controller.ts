import { AccountsService, PasswordsService, type AccountView, type SignedIn } from '@app/evaluation';
import { Body, Controller, Get, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CallerSession, type CallerRequest } from '../http/allow';
import { Answers, AnswersNothing } from '../http/responses';
import {
  AccountDto,
  AskEmailDto,
  AskPasswordLinkDto,
  ChangePasswordDto,
  ChooseNotifyDto,
  ConfirmEmailDto,
  ResetPasswordDto,
} from './accounts.dto';

@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
  ) {}

  @Allow('anyone')
  @AnswersNothing('Sama jawabannya, ada atau tidak ada akunnya')
  @HttpCode(204)
  @Post('password-links')
  askLink(@Body() { email }: AskPasswordLinkDto, @Req() request: CallerRequest): Promise<void> {
    return this.passwords.ask(email, request.ip);
  }

  @Allow('anyone')
  @AnswersNothing()
  @HttpCode(204)
  @Post('passwords')
  reset(@Body() { token, password }: ResetPasswordDto): Promise<void> {
    return this.passwords.reset(token, password);
  }

  @Allow('anyone')
  @AnswersNothing()
  @HttpCode(204)
  @Post('email-confirmations')
  confirmEmail(@Body() { token }: ConfirmEmailDto): Promise<void> {
    return this.accounts.confirmEmail(token);
  }

  @Allow('signedIn')
  @Answers(AccountDto)
  @Get('account')
  load(@CallerSession() signedIn: SignedIn): Promise<AccountView> {
    return this.accounts.load(signedIn);
  }

  @Allow('signedIn')
  @AnswersNothing()
  @HttpCode(204)
  @Put('account/password')
  changePassword(
    @CallerSession() signedIn: SignedIn,
    @Body() body: ChangePasswordDto,
    @Req() request: CallerRequest,
  ): Promise<void> {
    return this.passwords.change(signedIn, { ...body, clientAddress: request.ip });
  }

  @Allow('signedIn')
  @AnswersNothing('Tautan konfirmasi dikirim ke alamat baru')
  @HttpCode(204)
  @Post('account/email')
  askEmail(
    @CallerSession() signedIn: SignedIn,
    @Body() body: AskEmailDto,
    @Req() request: CallerRequest,
  ): Promise<void> {
    return this.accounts.askEmail(signedIn, { ...body, clientAddress: request.ip });
  }

  @Allow('signedIn')
  @AnswersNothing()
  @HttpCode(204)
  @Put('account/notify')
  chooseNotify(@CallerSession() signedIn: SignedIn, @Body() { notifyBy }: ChooseNotifyDto): Promise<void> {
    return this.accounts.chooseNotifyBy(signedIn, notifyBy);
  }
}
