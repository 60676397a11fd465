using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

public sealed class RoundTripTests
{
    [Fact]
    public void The_register_read_back_by_our_reader_gives_the_original_text()
    {
        string[] surnames = ["=1+1", "+44", "-Wilson", "@home", "O'Neil", "d'Arcy", "'Neil", "NicDhòmhnaill", "Mac \"Mor\"", "a,b", "Null", "＝full"];
        Row[] pupils = [.. surnames.Select((s, i) => new Row($"{i:00}", "Isla" + (char)('a' + i), s, $"2014-03-{i + 1:00}") { Flag = CareFlagValue.LookedAfter })];
        Register register = Join(School(pupils));
        using var stream = new MemoryStream();
        RegisterFiles.WriteFile(register, "register.csv", stream);
        stream.Position = 0;

        using DelimitedTable table = DelimitedTable.Open(stream, "register.csv");
        var read = new List<string>();
        while (table.Read())
        {
            read.Add(SafeCell.Restore(table.GetString(table.Find("surname"))));
        }

        Assert.Equal("UTF-8", table.Encoding);
        Assert.Equal(surnames.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }
}
