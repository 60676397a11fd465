namespace VirtualSchool;

/// <summary>Names keep their spelling; placeholders are never names.</summary>
public sealed class NamesInLists
{
    [Theory]
    [InlineData("Null", "Smith")]
    [InlineData("June", "Null")]
    [InlineData("True", "None")]
    [InlineData("NaN", "Na")]
    [InlineData("李", "Ng")]
    [InlineData("Łukasz", "d'Arcy")]
    [InlineData("Nguyễn", "-Hyphen")]
    [InlineData("Tes\u0301t", "O’Neil")]
    public void A_name_is_a_name_to_the_letter(string forename, string surname)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, $"Forename,Surname\n  {forename} ,{surname}\n");

        var name = result.Records[0].Names.Single().Value;
        Assert.Equal((forename, surname), (name.Forename, name.Surname));
        Assert.Equal(0, result.Issues.CountOf(IssueCodes.NamePlaceholder));
    }

    [Theory]
    [InlineData("Not Known")]
    [InlineData("BABY")]
    [InlineData("test")]
    [InlineData("unknown")]
    [InlineData("A N Other")]
    [InlineData("???")]
    public void A_placeholder_is_reported_and_not_used(string forename)
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, $"Forename,Surname\n{forename},Sample\n");

        Assert.Null(result.Records[0].Names.Single().Value.Forename);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.NamePlaceholder));
        Assert.Equal(forename, result.Records[0].Unmapped[0].Value.Text);
    }

    [Fact]
    public void A_N_Other_over_two_cells_is_nobody()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname,SCN\nA N,Other,123456785\n");

        Assert.Empty(result.Records[0].Names);
        Assert.Equal(1, result.Issues.CountOf(IssueCodes.NamePlaceholder));
    }

    [Fact]
    public void Characters_nobody_sees_are_kept_and_reported()
    {
        var result = Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname\nA\u202Eilsa,Sam\u200Dple\n");

        Assert.Equal("A\u202Eilsa", result.Records[0].Names[0].Value.Forename);
        Assert.Equal(2, result.Issues.CountOf(IssueCodes.NameHasControlCharacters));
    }

    [Fact]
    public void Known_as_and_previous_names_stand_beside_the_legal_name()
    {
        var names = Some.Read(ExportMaps.SeemisPupilList, "Forename,Surname,Known As,Previous Surname\nAlexandra,Sample,Sandy,Testdotter\nMo,Sample,Mo,\n").Records;

        Assert.Equal(["Legal Alexandra Sample", "KnownAs Sandy Sample", "Previous Alexandra Testdotter"], names[0].Names.Select(n => $"{n.Value.Use} {n.Value.ToDisplay()}"));
        Assert.Single(names[1].Names);
    }

    [Fact]
    public void Nothing_personal_stands_in_an_issue()
    {
        const string Canary = "Zebedee";
        string[] cells = [$"{Canary}\u202E", "Test", $"{Canary}31", "31/02/1987", $"{Canary}", $"{Canary} status", $"{Canary} order", $"{Canary} home", "1.98706E+08", $"UN{Canary}"];
        string header = "Forename,Surname,SCN,DOB,Gender,Looked After,Legal Reason,Placement Type,CHI,UPN";
        string list = $"{header}\n{string.Join(",", cells)}\n\"{Canary},x\n{Canary}\n{Canary},\"{Canary} \"{Canary}\" x\",,19/87/1987,,,,,,\n{Canary},{string.Join(",", cells)}\n";

        foreach (var map in ExportMaps.All)
        {
            var result = Some.Read(map, list);
            using var table = Some.Table(list);
            Some.Rows(table);

            Assert.All(
                result.Issues.Issues.Concat(table.Issues.Issues).Select(i => i.ToString()).Append(result.ToString()).Append(table.ToString()),
                text => Assert.False(
                    text.Contains(Canary, StringComparison.OrdinalIgnoreCase) || text.Contains("1987", StringComparison.Ordinal) || text.Contains("98706", StringComparison.Ordinal),
                    text));
        }

        Assert.True(Some.Read(ExportMaps.GenericPeople, list).Issues.Issues.Count > 8);
    }
}
