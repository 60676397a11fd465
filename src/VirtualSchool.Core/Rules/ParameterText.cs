using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Values of parameters in words, the same under every culture.</summary>
internal static class ParameterText
{
    internal const string NotKnown = "not known";

    internal static string Of<T>(T value) => value switch
    {
        bool flag => flag ? "yes" : "no",
        decimal number => number.ToString("#,0.####", CultureInfo.InvariantCulture),
        int number => number.ToString("#,0", CultureInfo.InvariantCulture),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        AnnualDate day => AnnualDatePattern.CreateWithInvariantCulture("d MMMM").Format(day),
        _ => value?.ToString() ?? NotKnown,
    };

    internal static string Pounds(decimal amount) =>
        "£" + amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
}
