namespace VirtualSchool;

/// <summary>Pairs that look alike and that no score may join.</summary>
public sealed class Story5VetoesAndTwins
{
    [Theory]
    [InlineData("0.000001")]
    [InlineData("0.999999")]
    public void No_threshold_links_them_where_any_two_files_are_matched(string threshold)
    {
        using var shell = new Shell();
        shell.Fixture("story5/school.csv");
        shell.Fixture("story5/social-work.csv");
        shell.Run("match", "school.csv", "social-work.csv", "--one-to-one", "--threshold", threshold, "--out", "links.csv", "--review-out", "review.csv").Done();
        var reasons = Table.Read(shell.Text("review.csv")).Rows.Select(r => r["reasons"]).ToList();

        Assert.Empty(Table.Read(shell.Text("links.csv")).Rows);
        Assert.Contains(reasons, r => r.Contains("two different SCNs", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.Contains("possible twin", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.Contains("adopted under a new name", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_different_numbers_twins_and_a_child_adopted_under_a_new_name_wait_for_a_person()
    {
        using var shell = new Shell();
        shell.Fixture("story5/school.csv");
        shell.Fixture("story5/social-work.csv");
        shell.Run("register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        var register = Table.Read(shell.Text("out/register.csv"));
        var review = Table.Read(shell.Text("out/review.csv"));

        Assert.Equal(6, register.Rows.Count);
        Assert.DoesNotContain(register.Rows, r => r["who says so"] == "both");
        Assert.Contains(review.Rows, r => r["reasons"].Contains("two-different-scns", StringComparison.Ordinal));
        Assert.Contains(review.Rows, r => r["reasons"].Contains("possible-twin", StringComparison.Ordinal));
        var adopted = Assert.Single(review.Rows, r => r["reasons"].Contains("adopted-under-a-new-name", StringComparison.Ordinal) || r["reasons"].Contains("adopted-under-new-name", StringComparison.Ordinal));
        Assert.Equal("yes", adopted["restricted"]);
        Assert.DoesNotContain("Skye", shell.Text("out/review.csv"), StringComparison.Ordinal);

        // The new name stands nowhere, since the question beside it names the record of the earlier one.
        Assert.All(["register.csv", "register.json", "review.csv"], file => Assert.DoesNotContain("Lennox", shell.Text($"out/{file}"), StringComparison.Ordinal));
        Assert.DoesNotContain("Lennox", shell.Run("why", "51003", "P513", "--register", "out").Done().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Lennox", shell.Run("why", "51003", "P513", "--register", "out", "--json").Done().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("0.0001")]
    public void No_threshold_links_them(string threshold)
    {
        using var shell = new Shell();
        shell.Write("left.csv", "id,scn,forename,surname,dob,postcode\n1,201010101,Lewis,Drummond,2014-06-06,KY21 2AB\n2,,Isla,Tulloch,2016-09-17,KY22 3DE\n");
        shell.Write("right.csv", "id,scn,forename,surname,dob,postcode\na,202020208,Lewis,Drummond,2014-06-06,KY21 2AB\nb,,Iona,Tulloch,2016-09-17,KY22 3DE\n");
        shell.Run("match", "left.csv", "right.csv", "--threshold", threshold, "--one-to-one", "--out", "links.csv").Done();

        Assert.Empty(Table.Read(shell.Text("links.csv")).Rows);
    }

    [Fact]
    public void Within_one_list_a_record_that_might_be_either_of_two_children_is_joined_to_neither_and_written_for_a_person()
    {
        using var shell = new Shell();
        const string Header = "id,scn,forename,surname,dob,postcode,address\n";
        string[] rows =
        [
            "1,201010101,Lewis,Drummond,2014-06-06,KY21 2AB,4 Mill Road\n",
            "2,,Lewis,Drummond,2014-06-06,KY21 2AB,4 Mill Road\n",
            "3,202020208,Lewis,Drummond,2014-06-06,KY21 2AB,4 Mill Road\n",
            "4,,Isla,Tulloch,2016-09-17,KY22 3DE,8 Quarry Lane\n",
        ];
        shell.Write("one.csv", Header + string.Concat(rows));
        shell.Write("other.csv", Header + string.Concat(rows.Reverse()));
        foreach (string list in new[] { "one", "other" })
        {
            shell.Run("dedupe", list + ".csv", "--out", "pairs.csv", "--review-out", list + "-review.csv").Done();
            Assert.Empty(Table.Read(shell.Text("pairs.csv")).Rows);
        }

        string[] Questions(string list) => [.. Table.Read(shell.Text(list + "-review.csv")).Rows
            .Select(r => string.Join(' ', new[] { r["left_id"], r["right_id"] }.Order(StringComparer.Ordinal)) + ": " + r["reasons"]).Order(StringComparer.Ordinal)];
        Assert.Equal(["1 2: several fit equally well", "1 3: two different SCNs", "2 3: several fit equally well"], Questions("one"));
        Assert.Equal(Questions("one"), Questions("other"));

        shell.Run("dedupe", "one.csv", "--review-out", "few.csv", "--review-limit", "1").Done();
        Assert.Single(Table.Read(shell.Text("few.csv")).Rows);
    }
}
