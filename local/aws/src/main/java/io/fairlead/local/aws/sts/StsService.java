package io.fairlead.local.aws.sts;

import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.aws.wire.Parameters;
import io.fairlead.local.aws.wire.QueryDialect;
import io.fairlead.local.aws.wire.QueryOperation;
import io.fairlead.local.aws.wire.QueryService;
import io.fairlead.local.aws.wire.Xml;

/** STS: GetCallerIdentity. */
public final class StsService extends QueryService {
    private final Account account;
    private final Operations<QueryOperation> operations =
            new Operations<QueryOperation>().on("GetCallerIdentity", this::getCallerIdentity);

    public StsService(Account account, Ids ids) {
        super("sts", QueryDialect.STS, ids);
        this.account = account;
    }

    @Override
    protected Operations<QueryOperation> operations() {
        return operations;
    }

    private Xml getCallerIdentity(Parameters parameters) {
        return Xml.element("GetCallerIdentityResult")
                .text("UserId", "AIDALOCALWORLD")
                .text("Account", account.id())
                .text("Arn", "arn:aws:iam::" + account.id() + ":user/local");
    }
}
