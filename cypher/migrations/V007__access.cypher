// One account a person or team, one person a sign-in, one token a secret.
CREATE CONSTRAINT account_holder IF NOT EXISTS FOR (account:Account) REQUIRE account.holderId IS UNIQUE;
CREATE CONSTRAINT sign_in_key IF NOT EXISTS FOR (signIn:SignIn) REQUIRE signIn.key IS UNIQUE;
CREATE CONSTRAINT api_token_hash IF NOT EXISTS FOR (token:ApiToken) REQUIRE token.tokenHash IS UNIQUE;
CREATE CONSTRAINT role_name IF NOT EXISTS FOR (role:Role) REQUIRE role.name IS UNIQUE;
CREATE INDEX api_token_created_at IF NOT EXISTS FOR (token:ApiToken) ON (token.createdAt);
