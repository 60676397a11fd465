using DocsTool;

namespace VirtualSchool.Testing;

/// <summary>The rule book's table of which history of care satisfies which scheme, cell by cell against the rules.</summary>
public sealed class DefinitionMatrixTests
{
    private static readonly DefinitionMatrix Matrix = DefinitionMatrix.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "definition-matrix.json")));

    public static TheoryData<string> Codes => [.. Matrix.Rows.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_rules_answer_every_cell_as_it_stands_on_the_page(string code)
    {
        var row = Matrix.Rows.Single(r => r.Code == code);

        Assert.Equal(
            Matrix.Columns.Select(c => $"{c.Id}: {row.Cells[c.Id].Rules}"),
            Matrix.Columns.Select(c => $"{c.Id}: {Matrix.Answer(row, c)}"));
    }

    [Fact]
    public void A_cell_that_differs_from_the_rule_book_says_why_and_one_that_does_not_is_silent() =>
        Assert.All(Matrix.Rows.SelectMany(r => r.Cells.Select(c => (r.Code, Column: c.Key, Cell: c.Value))), c =>
            Assert.True(DefinitionMatrix.AreSame(c.Cell.Table, c.Cell.Rules) == (c.Cell.Why is null), $"{c.Code}, {c.Column}: table '{c.Cell.Table}', rules '{c.Cell.Rules}', why '{c.Cell.Why}'"));

    [Fact]
    public void All_thirteen_rows_and_nine_columns_of_the_table_are_there()
    {
        Assert.Equal(13, Matrix.Rows.Count);
        Assert.All(Matrix.Rows, r => Assert.Equal(Matrix.Columns.Select(c => c.Id), r.Cells.Keys));
        Assert.Equal(9, Matrix.Columns.Count);
    }
}
