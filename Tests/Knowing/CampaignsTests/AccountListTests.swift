import Testing

@testable import Campaigns

@Suite struct AccountListTests {
  @Test func aPlainListIsReadAndQuoted() throws {
    let list = try AccountList(
      """
      platform,account,entity,country,classification,source_url,as_of\r
      TikTok,@Example.News,"Example, Ltd",Exampland,state-controlled,https://example.org/l,2023-03-01\r
      ,other,Other House,,,,\r

      """, file: "list.csv", asOf: "2024-01-01")
    let found = try #require(list.entries(for: "example.news", platform: "TikTok").first)
    #expect(
      found.sentence
        == "@Example.News is listed as state-controlled, Example, Ltd, Exampland in list.csv, as of 2023-03-01")
    #expect(list.entries(for: "example.news", platform: "Twitter").isEmpty)
    #expect(list.entries(for: "other", platform: "Twitter").first?.asOf == "2024-01-01")
    #expect(list.warnings.isEmpty)
  }

  @Test func theMatrixIsReadAndItsDoubtfulRowsAreNamed() throws {
    let list = try AccountList(
      """
      Region,Country,Media company,Main assets,URL,Typology,Status,Notes,Twitter Link,Tiktok Link
      A,X,One Corp,Desk 1,https://d1.example,SC,,,https://twitter.com/desk_one,https://www.tiktok.com/@shared.desk
      A,Y,One Corp,Desk 2,https://d2.example,SC,,,,https://www.tiktok.com/@shared.desk?lang=en
      A,Z,Two Corp,Desk 3,https://d3.example,CaPu,,,https://x.com/DeskThree,not known
      """, file: "matrix.csv", asOf: "2024-02-01")
    #expect(list.accounts.count == 4)
    #expect(list.entries(for: "DESKTHREE", platform: "Twitter").first?.classification == "CaPu")
    #expect(list.entries(for: "shared.desk", platform: "TikTok").count == 2)
    #expect(list.warnings.count == 2)
    #expect(list.warnings.contains { $0.contains("row 4") })
    #expect(list.warnings.contains { $0.contains("shared.desk on tiktok is given to 2 outlets (Desk 1; Desk 2)") })
  }

  @Test func anythingElseIsRefused() {
    #expect(throws: AccountListError.noTable(path: "a.csv")) { try AccountList("", file: "a.csv", asOf: nil) }
    #expect(throws: AccountListError.noAccounts(path: "a.csv", columns: ["name", "x"])) {
      try AccountList("name,x\n1,2\n", file: "a.csv", asOf: nil)
    }
    #expect(throws: AccountListError.unreadable(path: "/nowhere/a.csv")) { try AccountList.read("/nowhere/a.csv") }
  }
}
