using System.Reflection;
using System.Text.RegularExpressions;

namespace VirtualSchool;

/// <summary>The codes in the libraries and the page that explains them are one list.</summary>
public sealed partial class IssueCodePage
{
    [Fact]
    public void Every_code_is_on_the_page_and_the_page_has_no_other()
    {
        var rows = Row().Matches(Repository.Text("docs/reference/codes.md").ReplaceLineEndings("\n")).Select(m => m.Groups[1].Value);

        Assert.Equal(IssueCodes.All.Select(c => $"{c.Code} | {c.Severity} | {c.Title} | {c.Remedy}"), rows);
    }

    [Fact]
    public void Every_declared_code_is_in_the_list_once_and_in_order()
    {
        var declared = typeof(IssueCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(IssueCode))
            .Select(p => ((IssueCode)p.GetValue(null)!).Code)
            .Order(StringComparer.Ordinal);

        Assert.Equal(declared, IssueCodes.All.Select(c => c.Code));
        Assert.Equal(IssueCodes.All.Count, IssueCodes.All.Select(c => c.Code).Distinct().Count());
    }

    [GeneratedRegex(@"^\| (VS\d{4} \| .*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
