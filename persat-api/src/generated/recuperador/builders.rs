// @generated from openapi/recuperador.yaml by `cargo xtask generate`; do not edit.

use super::client::types;
impl types::AgreementEventMark {
    /// A `AgreementEventMark` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            id_acordo: ::std::default::Default::default(),
            id_assessoria: ::std::default::Default::default(),
            id_cliente: ::std::default::Default::default(),
            id_credor: ::std::default::Default::default(),
        }
    }
    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_acordo`.
    #[must_use]
    pub fn id_acordo(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_acordo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_assessoria`.
    #[must_use]
    pub fn id_assessoria(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_assessoria = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_cliente`.
    #[must_use]
    pub fn id_cliente(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_cliente = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_credor`.
    #[must_use]
    pub fn id_credor(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_credor = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::DebtImport {
    /// A `DebtImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: impl ::std::convert::Into<
            crate::generated::recuperador::enums::UpdateExisting,
        >,
        email: impl ::std::convert::Into<::std::string::String>,
        interromper_duplicidade: impl ::std::convert::Into<
            crate::generated::recuperador::enums::StopAtDuplicates,
        >,
    ) -> Self {
        Self {
            atualizar: atualizar.into(),
            email: email.into(),
            interromper_duplicidade: interromper_duplicidade.into(),
            dividas: ::std::default::Default::default(),
        }
    }
    /// Sets `dividas`.
    #[must_use]
    pub fn dividas(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<types::ImportedDebt>>,
    ) -> Self {
        self.dividas = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::DebtorAndDebtImport {
    /// A `DebtorAndDebtImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: impl ::std::convert::Into<
            crate::generated::recuperador::enums::UpdateExisting,
        >,
        email: impl ::std::convert::Into<::std::string::String>,
        interromper_duplicidade: impl ::std::convert::Into<
            crate::generated::recuperador::enums::StopAtDuplicates,
        >,
    ) -> Self {
        Self {
            atualizar: atualizar.into(),
            email: email.into(),
            interromper_duplicidade: interromper_duplicidade.into(),
            clientes: ::std::default::Default::default(),
            dividas: ::std::default::Default::default(),
        }
    }
    /// Sets `clientes`.
    #[must_use]
    pub fn clientes(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<types::ImportedDebtor>>,
    ) -> Self {
        self.clientes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `dividas`.
    #[must_use]
    pub fn dividas(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<types::ImportedDebt>>,
    ) -> Self {
        self.dividas = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::ManualSettlement {
    /// A `ManualSettlement` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        id_credor: impl ::std::convert::Into<i64>,
        cpf_cnpj: impl ::std::convert::Into<::std::string::String>,
        nome_cliente: impl ::std::convert::Into<::std::string::String>,
        datavencto: impl ::std::convert::Into<::jiff::civil::Date>,
        datapagto: impl ::std::convert::Into<::jiff::civil::Date>,
    ) -> Self {
        Self {
            id_credor: id_credor.into(),
            cpf_cnpj: cpf_cnpj.into(),
            nome_cliente: nome_cliente.into(),
            datavencto: datavencto.into(),
            datapagto: datapagto.into(),
            id_acordo: ::std::default::Default::default(),
            id_contasareceber: ::std::default::Default::default(),
            valor_pago: ::std::default::Default::default(),
        }
    }
    /// Sets `id_acordo`.
    #[must_use]
    pub fn id_acordo(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_acordo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_contasareceber`.
    #[must_use]
    pub fn id_contasareceber(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_contasareceber = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `valor_pago`.
    #[must_use]
    pub fn valor_pago(
        mut self,
        value: impl ::std::convert::Into<crate::recuperador::Decimal>,
    ) -> Self {
        self.valor_pago = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::ManualSettlementImport {
    /// A `ManualSettlementImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(email: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            email: email.into(),
            baixasmanuais: ::std::default::Default::default(),
        }
    }
    /// Sets `baixasmanuais`.
    #[must_use]
    pub fn baixasmanuais(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<types::ManualSettlement>>,
    ) -> Self {
        self.baixasmanuais = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::Responsible {
    /// A `Responsible` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new() -> Self {
        Self {
            apelido: ::std::default::Default::default(),
            bairro: ::std::default::Default::default(),
            cep: ::std::default::Default::default(),
            cidade: ::std::default::Default::default(),
            codigo: ::std::default::Default::default(),
            complemento: ::std::default::Default::default(),
            cpf_cnpj: ::std::default::Default::default(),
            cpf_cnpj_devedor: ::std::default::Default::default(),
            datanasc: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            email2: ::std::default::Default::default(),
            email3: ::std::default::Default::default(),
            email4: ::std::default::Default::default(),
            endereco: ::std::default::Default::default(),
            estado: ::std::default::Default::default(),
            id_credor: ::std::default::Default::default(),
            nome: ::std::default::Default::default(),
            nome_devedor: ::std::default::Default::default(),
            numero: ::std::default::Default::default(),
            obs: ::std::default::Default::default(),
            prioridade: ::std::default::Default::default(),
            profissao: ::std::default::Default::default(),
            rg: ::std::default::Default::default(),
            sexo: ::std::default::Default::default(),
            telefone: ::std::default::Default::default(),
            telefone2: ::std::default::Default::default(),
            telefone3: ::std::default::Default::default(),
            telefone4: ::std::default::Default::default(),
            telefone5: ::std::default::Default::default(),
            telefone6: ::std::default::Default::default(),
            telegram: ::std::default::Default::default(),
            tipo_pessoa: ::std::default::Default::default(),
            titulo: ::std::default::Default::default(),
            username_fb: ::std::default::Default::default(),
            username_insta: ::std::default::Default::default(),
            whatsapp: ::std::default::Default::default(),
        }
    }
    /// Sets `apelido`.
    #[must_use]
    pub fn apelido(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.apelido = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `bairro`.
    #[must_use]
    pub fn bairro(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.bairro = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cep`.
    #[must_use]
    pub fn cep(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cep = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cidade`.
    #[must_use]
    pub fn cidade(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cidade = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `codigo`.
    #[must_use]
    pub fn codigo(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.codigo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `complemento`.
    #[must_use]
    pub fn complemento(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.complemento = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cpf_cnpj`.
    #[must_use]
    pub fn cpf_cnpj(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cpf_cnpj = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `cpf_cnpj_devedor`.
    #[must_use]
    pub fn cpf_cnpj_devedor(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.cpf_cnpj_devedor = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `datanasc`.
    #[must_use]
    pub fn datanasc(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.datanasc = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email`.
    #[must_use]
    pub fn email(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email2`.
    #[must_use]
    pub fn email2(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email2 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email3`.
    #[must_use]
    pub fn email3(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email3 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email4`.
    #[must_use]
    pub fn email4(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email4 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `endereco`.
    #[must_use]
    pub fn endereco(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.endereco = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `estado`.
    #[must_use]
    pub fn estado(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.estado = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `id_credor`.
    #[must_use]
    pub fn id_credor(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.id_credor = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `nome`.
    #[must_use]
    pub fn nome(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.nome = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `nome_devedor`.
    #[must_use]
    pub fn nome_devedor(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.nome_devedor = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `numero`.
    #[must_use]
    pub fn numero(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.numero = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `obs`.
    #[must_use]
    pub fn obs(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.obs = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `prioridade`.
    #[must_use]
    pub fn prioridade(mut self, value: impl ::std::convert::Into<i64>) -> Self {
        self.prioridade = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `profissao`.
    #[must_use]
    pub fn profissao(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.profissao = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `rg`.
    #[must_use]
    pub fn rg(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.rg = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `sexo`.
    #[must_use]
    pub fn sexo(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.sexo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone`.
    #[must_use]
    pub fn telefone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone2`.
    #[must_use]
    pub fn telefone2(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone2 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone3`.
    #[must_use]
    pub fn telefone3(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone3 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone4`.
    #[must_use]
    pub fn telefone4(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone4 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone5`.
    #[must_use]
    pub fn telefone5(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone5 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telefone6`.
    #[must_use]
    pub fn telefone6(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telefone6 = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `telegram`.
    #[must_use]
    pub fn telegram(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.telegram = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `tipo_pessoa`.
    #[must_use]
    pub fn tipo_pessoa(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.tipo_pessoa = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `titulo`.
    #[must_use]
    pub fn titulo(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.titulo = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `username_fb`.
    #[must_use]
    pub fn username_fb(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.username_fb = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `username_insta`.
    #[must_use]
    pub fn username_insta(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.username_insta = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `whatsapp`.
    #[must_use]
    pub fn whatsapp(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.whatsapp = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::ResponsibleImport {
    /// A `ResponsibleImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: impl ::std::convert::Into<
            crate::generated::recuperador::enums::UpdateExisting,
        >,
        email: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            atualizar: atualizar.into(),
            email: email.into(),
            responsaveis: ::std::default::Default::default(),
        }
    }
    /// Sets `responsaveis`.
    #[must_use]
    pub fn responsaveis(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<types::Responsible>>,
    ) -> Self {
        self.responsaveis = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::Sale {
    /// A `Sale` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        id_credor: impl ::std::convert::Into<i64>,
        codigo: impl ::std::convert::Into<::std::string::String>,
        cpf_cnpj: impl ::std::convert::Into<::std::string::String>,
        nome_cliente: impl ::std::convert::Into<::std::string::String>,
        datavencto: impl ::std::convert::Into<::jiff::civil::Date>,
        situacao: impl ::std::convert::Into<
            crate::generated::recuperador::enums::PaymentState,
        >,
    ) -> Self {
        Self {
            id_credor: id_credor.into(),
            codigo: codigo.into(),
            cpf_cnpj: cpf_cnpj.into(),
            nome_cliente: nome_cliente.into(),
            datavencto: datavencto.into(),
            situacao: situacao.into(),
            competencia: ::std::default::Default::default(),
            contrato: ::std::default::Default::default(),
            datapagto: ::std::default::Default::default(),
            descricao: ::std::default::Default::default(),
            obs: ::std::default::Default::default(),
            unidade: ::std::default::Default::default(),
            valor: ::std::default::Default::default(),
        }
    }
    /// Sets `competencia`.
    #[must_use]
    pub fn competencia(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.competencia = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `contrato`.
    #[must_use]
    pub fn contrato(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.contrato = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `datapagto`.
    #[must_use]
    pub fn datapagto(
        mut self,
        value: impl ::std::convert::Into<::jiff::civil::Date>,
    ) -> Self {
        self.datapagto = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `descricao`.
    #[must_use]
    pub fn descricao(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.descricao = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `obs`.
    #[must_use]
    pub fn obs(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.obs = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `unidade`.
    #[must_use]
    pub fn unidade(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.unidade = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `valor`.
    #[must_use]
    pub fn valor(
        mut self,
        value: impl ::std::convert::Into<crate::recuperador::Decimal>,
    ) -> Self {
        self.valor = ::std::option::Option::Some(value.into());
        self
    }
}
impl types::SaleImport {
    /// A `SaleImport` with its required fields; the optional ones are set by name.
    #[must_use]
    pub fn new(
        atualizar: impl ::std::convert::Into<
            crate::generated::recuperador::enums::UpdateExisting,
        >,
        email: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            atualizar: atualizar.into(),
            email: email.into(),
            vendas: ::std::default::Default::default(),
        }
    }
    /// Sets `vendas`.
    #[must_use]
    pub fn vendas(
        mut self,
        value: impl ::std::convert::Into<::std::vec::Vec<types::Sale>>,
    ) -> Self {
        self.vendas = ::std::option::Option::Some(value.into());
        self
    }
}
